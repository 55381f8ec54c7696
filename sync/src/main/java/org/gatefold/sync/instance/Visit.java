package org.gatefold.sync.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a second start was given to do: its arguments, paths among them made absolute. */
public record Visit(List<String> arguments) {
    private static final int MAGIC = 0x47464456;
    /** More than a system lets a program be started with. */
    private static final int MOST_ARGUMENTS = 20_000;

    private static final int LONGEST = 32_768;
    private static final int MOST_BYTES = 8 << 20;

    public Visit {
        arguments = List.copyOf(arguments);
    }

    void write(DataOutputStream out) throws IOException {
        List<byte[]> words = arguments.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
        if (words.size() > MOST_ARGUMENTS
                || words.stream().anyMatch(word -> word.length > LONGEST)
                || words.stream().mapToLong(word -> word.length).sum() > MOST_BYTES) {
            throw new IOException("too much to hand over");
        }
        out.writeInt(MAGIC);
        out.writeInt(words.size());
        for (byte[] word : words) {
            out.writeInt(word.length);
            out.write(word);
        }
        out.flush();
    }

    /** @throws IOException for whatever is not a visit, before much of it is read */
    static Visit read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a visit");
        }
        int count = bounded(in.readInt(), MOST_ARGUMENTS);
        List<String> arguments = new ArrayList<>();
        int left = MOST_BYTES;
        for (int i = 0; i < count; i++) {
            int length = bounded(in.readInt(), Math.min(LONGEST, left));
            left -= length;
            byte[] word = in.readNBytes(length);
            if (word.length < length) {
                throw new EOFException("the visitor left in the middle of a word");
            }
            arguments.add(new String(word, StandardCharsets.UTF_8));
        }
        return new Visit(arguments);
    }

    private static int bounded(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("not a visit");
        }
        return number;
    }
}
