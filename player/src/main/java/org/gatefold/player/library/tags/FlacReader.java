package org.gatefold.player.library.tags;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads FLAC metadata blocks (RFC 9639, 8). Our own because the bytes of comments must be seen to mend their encoding,
 * and because no claim of a block may take memory.
 */
final class FlacReader {
    private static final int STREAM_INFO = 0;
    private static final int COMMENTS = 4;
    private static final int PICTURE = 6;
    private static final int MOST_BLOCKS = 500;
    private static final int LARGEST_COMMENTS = 8 * 1024 * 1024;

    /** {@code start} is where the "fLaC" mark stands. */
    RawTags read(Bytes file, long start, Pictures pictures) throws IOException, UnreadableFile {
        Map<Field, List<String>> values = Map.of();
        Optional<String> cueSheet = Optional.empty();
        Sound sound = null;
        long at = start + 4;
        for (int i = 0; i < MOST_BLOCKS; i++) {
            int header = file.at(at, 4).getInt();
            int type = header >>> 24 & 0x7F;
            int length = header & 0xFFFFFF;
            long body = at + 4;
            if (type == STREAM_INFO) {
                sound = sound(file.at(body, 34));
            } else if (type == COMMENTS && length <= LARGEST_COMMENTS) {
                VorbisComments comments = VorbisComments.read(file.at(body, length), pictures);
                values = comments.values();
                cueSheet = comments.cueSheet();
            } else if (type == PICTURE) {
                pictures.takeFlac(file.at(body, length));
            } else if (body + length > file.size()) {
                throw new EOFException("a block ends after the file");
            }
            at = body + length;
            if (header < 0) {
                break;
            }
        }
        if (sound == null) {
            throw new UnreadableFile(FileSaying.NO_ENCODING.with());
        }
        return new RawTags(values, pictures.cover(), pictures.isFront(), sound, cueSheet);
    }

    static Sound sound(ByteBuffer info) throws UnreadableFile {
        long packed = info.getLong(10);
        int rate = (int) (packed >>> 44);
        int bits = (int) (packed >>> 36 & 0x1F) + 1;
        long samples = packed & 0xF_FFFF_FFFFL;
        if (rate == 0) {
            throw new UnreadableFile(FileSaying.SAMPLE_RATE.with(0));
        }
        return Sound.lossless(Duration.ofMillis(samples * 1000 / rate), "flac", rate, bits);
    }
}
