package org.gatefold.player.library.tags;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads Ogg Vorbis (xiph.org, Vorbis I, 4.2), Opus (RFC 7845) and FLAC in Ogg. The length is in the last page, found from
 * the end of the file. Our own, because jaudiotagger knows no Opus and is slow on Vorbis.
 */
final class OggReader {
    private static final int LARGEST_PAGE = 65_307;
    private static final int MOST_PACKETS = 50;
    private static final int PAGE_MAGIC = 0x5367674F;

    /** {@code start} is where the first page stands. */
    RawTags read(Bytes file, long start, Pictures pictures) throws IOException, UnreadableFile {
        OggPackets packets = new OggPackets(file, start);
        for (int i = 0; i < MOST_PACKETS; i++) {
            Optional<OggPackets.Packet> next = packets.next();
            if (next.isEmpty()) {
                break;
            }
            OggPackets.Packet packet = next.get();
            int length = packet.data().limit();
            if (packet.starts("\1vorbis") && length >= 28) {
                return tags(packets, packet.stream(), vorbis(file, packet), 7, pictures);
            } else if (packet.starts("OpusHead") && length >= 19) {
                return tags(packets, packet.stream(), opus(file, packet), 8, pictures);
            } else if (packet.starts("\177FLAC") && length >= 17 + 34) {
                Sound sound = FlacReader.sound(packet.data().slice(17, 34));
                return tags(packets, packet.stream(), sound, 4, pictures);
            }
        }
        throw new UnreadableFile(FileSaying.NO_VORBIS.with());
    }

    private static RawTags tags(OggPackets packets, int stream, Sound sound, int prefix, Pictures pictures)
            throws IOException, UnreadableFile {
        Optional<OggPackets.Packet> comments = packets.next(stream);
        if (comments.isEmpty() || comments.get().data().limit() < prefix) {
            throw new UnreadableFile(FileSaying.ONLY_HEADER.with());
        }
        ByteBuffer data = comments.get().data();
        VorbisComments read = VorbisComments.read(data.slice(prefix, data.limit() - prefix), pictures);
        return new RawTags(read.values(), pictures.cover(), pictures.isFront(), sound, read.cueSheet());
    }

    private static Sound vorbis(Bytes file, OggPackets.Packet head) throws IOException, UnreadableFile {
        int rate = head.data().order(ByteOrder.LITTLE_ENDIAN).getInt(12);
        if (rate <= 0) {
            throw new UnreadableFile(FileSaying.SAMPLE_RATE.with(rate));
        }
        Duration length = Duration.ofMillis(lastGranule(file, head.stream()) * 1000 / rate);
        return Sound.lossy(length, "ogg", kilobits(file, length), 125);
    }

    private static Sound opus(Bytes file, OggPackets.Packet head) throws IOException {
        int preSkip = head.data().order(ByteOrder.LITTLE_ENDIAN).getShort(10) & 0xFFFF;
        Duration length = Duration.ofMillis(Math.max(0, lastGranule(file, head.stream()) - preSkip) / 48);
        return Sound.lossy(length, "opus", kilobits(file, length), 160);
    }

    private static long kilobits(Bytes file, Duration length) {
        return length.toMillis() <= 0 ? 0 : file.size() * 8 / length.toMillis();
    }

    /** The position after the stream's last whole packet, in samples; 0 when the end of the file shows none. */
    private static long lastGranule(Bytes file, int stream) throws IOException {
        int span = (int) Math.min(file.size(), 2L * LARGEST_PAGE);
        ByteBuffer tail = file.at(file.size() - span, span).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = span - 27; at >= 0; at--) {
            if (tail.get(at) == 'O' && tail.getInt(at) == PAGE_MAGIC && tail.getInt(at + 14) == stream) {
                long granule = tail.getLong(at + 6);
                if (granule >= 0 && granule < Long.MAX_VALUE / 2000) {
                    return granule;
                }
            }
        }
        return 0;
    }
}
