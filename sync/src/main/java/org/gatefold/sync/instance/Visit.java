package org.gatefold.sync.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a second start was given to do: its arguments, paths among them made absolute. */
public record Visit(List<String> arguments) {
    private static final int MAGIC = 0x47464456;
    private static final int MOST_ARGUMENTS = 1_000;
    private static final int LONGEST = 32_768;

    public Visit {
        arguments = List.copyOf(arguments);
    }

    void write(DataOutputStream out) throws IOException {
        List<byte[]> words = arguments.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
        if (words.size() > MOST_ARGUMENTS || words.stream().anyMatch(word -> word.length > LONGEST)) {
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
        for (int i = 0; i < count; i++) {
            arguments.add(new String(in.readNBytes(bounded(in.readInt(), LONGEST)), StandardCharsets.UTF_8));
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
