package org.gatefold.faults.proxy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** One HTTP/1.1 message (RFC 9112) as it went over the wire, its head and its body byte for byte; knows framing and nothing more. */
record Frame(byte[] head, byte[] body) {
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    /** The next request of a connection; empty when the client has closed it. */
    static Optional<Frame> request(InputStream in) throws IOException {
        byte[] head = readHead(in);
        if (head.length == 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Frame bare = new Frame(head, new byte[0]);
        if (bare.isChunked()) {
            readChunks(in, body);
        } else {
            readExactly(in, body, bare.length().orElse(0L));
        }
        return Optional.of(new Frame(head, body.toByteArray()));
    }

    /** A whole answer; one without a length ends with its connection. */
    static Frame answer(InputStream in) throws IOException {
        byte[] head = readHead(in);
        if (head.length == 0) {
            throw new EOFException("no answer");
        }
        Frame bare = new Frame(head, new byte[0]);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (bare.isChunked()) {
            readChunks(in, body);
        } else if (bare.length().isPresent()) {
            readExactly(in, body, bare.length().get());
        } else if (!bare.startLine().matches("HTTP/1\\.[01] (1..|204|304).*")) {
            in.transferTo(body);
        }
        return new Frame(head, body.toByteArray());
    }

    String startLine() {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.indexOf("\r\n"));
    }

    Optional<String> header(String name) {
        String wanted = name.toLowerCase(Locale.ROOT) + ":";
        return new String(head, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted))
                .map(line -> line.substring(wanted.length()).strip())
                .findFirst();
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.length + body.length);
        all.writeBytes(head);
        all.writeBytes(body);
        return all.toByteArray();
    }

    private boolean isChunked() {
        return header("Transfer-Encoding")
                .filter(value -> value.equalsIgnoreCase("chunked"))
                .isPresent();
    }

    private Optional<Long> length() {
        return header("Content-Length").map(Long::parseLong);
    }

    private static byte[] readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < END_OF_HEAD.length) {
            int next = in.read();
            if (next < 0) {
                if (head.size() == 0) {
                    return new byte[0];
                }
                throw new EOFException("the head of a message was cut");
            }
            head.write(next);
            matched = next == END_OF_HEAD[matched] ? matched + 1 : next == '\r' ? 1 : 0;
            if (head.size() > LONGEST_HEAD) {
                throw new IOException("the head of a message is too long");
            }
        }
        return head.toByteArray();
    }

    private static void readChunks(InputStream in, ByteArrayOutputStream body) throws IOException {
        long size;
        do {
            String line = readLine(in, body);
            size = Long.parseLong(line.split(";", -1)[0].strip(), 16);
            readExactly(in, body, size == 0 ? 0 : size + 2);
        } while (size > 0);
        while (!readLine(in, body).isEmpty()) {
            continue;
        }
    }

    private static String readLine(InputStream in, ByteArrayOutputStream into) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("a chunk was cut");
            }
            into.write(next);
            line.append((char) next);
        }
        into.write('\n');
        return line.toString().strip();
    }

    private static void readExactly(InputStream in, ByteArrayOutputStream into, long length) throws IOException {
        byte[] bytes = in.readNBytes((int) length);
        if (bytes.length < length) {
            throw new EOFException("a body was cut");
        }
        into.writeBytes(bytes);
    }
}
