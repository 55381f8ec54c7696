package org.gatefold.player.library.tags;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.gagravarr.ogg.OggPacket;
import org.gagravarr.ogg.OggPacketReader;

/**
 * Reads Ogg Vorbis, Opus and FLAC in Ogg: pages by vorbis-java, headers here. The length is in the last page, found from
 * the end of the file (RFC 7845, 4: samples at 48 kHz after the pre-skip).
 */
final class OggReader {
    private static final int LARGEST_HEADERS = 32 * 1024 * 1024;
    private static final int LARGEST_PAGE = 65_307;
    private static final int MOST_PACKETS = 50;

    RawTags read(Path path, Bytes file) throws IOException, UnreadableFile {
        try (InputStream in = new BufferedInputStream(new Bounded(Files.newInputStream(path), LARGEST_HEADERS))) {
            OggPacketReader packets = new OggPacketReader(in);
            for (int i = 0; i < MOST_PACKETS; i++) {
                OggPacket packet = packets.getNextPacket();
                if (packet == null) {
                    break;
                }
                byte[] first = packet.getData();
                if (starts(first, "\1vorbis") && first.length >= 28) {
                    return tags(file, packets, packet, vorbis(file, packet), 7);
                } else if (starts(first, "OpusHead") && first.length >= 19) {
                    return tags(file, packets, packet, opus(file, packet), 8);
                } else if (starts(first, "\177FLAC") && first.length >= 13 + 4 + 34) {
                    return tags(file, packets, packet, FlacReader.sound(ByteBuffer.wrap(first, 17, 34).slice()), 4);
                }
            }
        }
        throw new UnreadableFile("There is neither Vorbis nor Opus in this Ogg file.");
    }

    private static RawTags tags(Bytes file, OggPacketReader packets, OggPacket head, Sound sound, int prefix) throws IOException {
        OggPacket comments = packets.getNextPacketWithSid(head.getSid());
        Pictures pictures = new Pictures();
        if (comments == null || comments.getData().length < prefix) {
            return new RawTags(Map.of(), pictures.cover(), sound);
        }
        byte[] data = comments.getData();
        VorbisComments read = VorbisComments.read(ByteBuffer.wrap(data, prefix, data.length - prefix).slice(), pictures);
        return new RawTags(read.values(), pictures.cover(), sound);
    }

    private static Sound vorbis(Bytes file, OggPacket head) throws IOException, UnreadableFile {
        ByteBuffer info = ByteBuffer.wrap(head.getData()).order(ByteOrder.LITTLE_ENDIAN);
        int rate = info.getInt(12);
        if (rate <= 0) {
            throw new UnreadableFile("The file is damaged: its sample rate is " + rate + ".");
        }
        Duration length = Duration.ofMillis(lastGranule(file, head.getSid()) * 1000 / rate);
        return Sound.lossy(length, "ogg", kilobits(file, length), 125);
    }

    private static Sound opus(Bytes file, OggPacket head) throws IOException {
        int preSkip = ByteBuffer.wrap(head.getData()).order(ByteOrder.LITTLE_ENDIAN).getShort(10) & 0xFFFF;
        Duration length = Duration.ofMillis(Math.max(0, lastGranule(file, head.getSid()) - preSkip) / 48);
        return Sound.lossy(length, "opus", kilobits(file, length), 160);
    }

    private static long kilobits(Bytes file, Duration length) {
        return length.toMillis() == 0 ? 0 : file.size() * 8 / length.toMillis();
    }

    /** The position after the stream's last whole packet, in samples; 0 when the end of the file shows none. */
    private static long lastGranule(Bytes file, int sid) throws IOException {
        int span = (int) Math.min(file.size(), 2L * LARGEST_PAGE);
        ByteBuffer tail = file.at(file.size() - span, span).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = span - 27; at >= 0; at--) {
            if (tail.get(at) == 'O' && tail.getInt(at) == 0x5367674F && tail.getInt(at + 14) == sid) {
                long granule = tail.getLong(at + 6);
                if (granule >= 0 && granule < Long.MAX_VALUE / 2000) {
                    return granule;
                }
            }
        }
        return 0;
    }

    private static boolean starts(byte[] data, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return data.length >= wanted.length && Arrays.equals(data, 0, wanted.length, wanted, 0, wanted.length);
    }

    /** Ends early, so that a packet that claims to go on for ever cannot fill the memory. */
    private static final class Bounded extends FilterInputStream {
        private int left;

        Bounded(InputStream in, int most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = super.read(into, offset, Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
