package org.gatefold.player.lyrics.read;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.tags.Bytes;
import org.gatefold.player.library.tags.OggPackets;

/**
 * Reads the words that a music file carries: ID3 USLT and SYLT (mp3, wav, and before anything else), the comments of
 * FLAC, Ogg Vorbis and Opus, the lyrics atom of MP4. What the bytes say counts, not the name. Blocks on the disk.
 */
public final class TagWords {
    private static final System.Logger LOG = System.getLogger(TagWords.class.getName());
    private static final int COMMENTS = 4;
    private static final int MOST_BLOCKS = 500;
    private static final int MOST_PACKETS = 50;
    private static final int LARGEST_COMMENTS = 16 * 1024 * 1024;

    private TagWords() {}

    /** All of them, in the order of the file; a file that cannot be read or is broken has those before the break. */
    public static List<Carried> of(Path file) {
        List<Carried> found = new ArrayList<>();
        try (Bytes bytes = new Bytes(file)) {
            read(bytes, found);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "the words in " + file + " end where it is broken", e);
        }
        return found;
    }

    private static void read(Bytes file, List<Carried> found) throws IOException {
        Optional<Id3Tag> tag = Id3Tag.at(file, 0);
        if (tag.isPresent()) {
            found.addAll(Id3Words.of(tag.get(), file));
        }
        long start = tag.map(Id3Tag::end).orElse(0L);
        ByteBuffer head = file.upTo(start, 12);
        if (is(head, 0, "fLaC")) {
            flac(file, start + 4, found);
        } else if (is(head, 0, "OggS")) {
            ogg(file, start, found);
        } else if (is(head, 4, "ftyp")) {
            found.addAll(Mp4Words.of(file));
        } else if (is(head, 0, "RIFF")) {
            wav(file, start + 12, found);
        }
    }

    private static void flac(Bytes file, long start, List<Carried> found) throws IOException {
        long at = start;
        for (int i = 0; i < MOST_BLOCKS; i++) {
            int header = file.at(at, 4).getInt();
            int length = header & 0xFFFFFF;
            if ((header >>> 24 & 0x7F) == COMMENTS) {
                found.addAll(Comments.read(file.at(at + 4, length)));
            }
            at += 4L + length;
            if (header < 0) {
                return;
            }
        }
    }

    private static void ogg(Bytes file, long start, List<Carried> found) throws IOException {
        OggPackets packets = new OggPackets(file, start);
        for (int i = 0; i < MOST_PACKETS; i++) {
            Optional<OggPackets.Packet> next = packets.next();
            if (next.isEmpty()) {
                return;
            }
            int prefix = next.get().starts("\3vorbis") ? 7 : next.get().starts("OpusTags") ? 8 : 0;
            boolean flac = i == 1
                    && next.get().data().limit() > 4
                    && (next.get().data().get(0) & 0x7F) == COMMENTS;
            if (prefix > 0 || flac) {
                ByteBuffer data = next.get().data();
                int from = flac && prefix == 0 ? 4 : prefix;
                found.addAll(Comments.read(data.slice(from, Math.min(data.limit() - from, LARGEST_COMMENTS))));
                return;
            }
        }
    }

    /** Some programs put an ID3 tag into a chunk of a wave file. */
    private static void wav(Bytes file, long start, List<Carried> found) throws IOException {
        long at = start;
        for (int i = 0; i < MOST_BLOCKS && at + 8 <= file.size(); i++) {
            ByteBuffer chunk = file.at(at, 8);
            long length = Integer.toUnsignedLong(Integer.reverseBytes(chunk.getInt(4)));
            if (is(chunk, 0, "id3 ") || is(chunk, 0, "ID3 ")) {
                Optional<Id3Tag> tag = Id3Tag.at(file, at + 8);
                if (tag.isPresent()) {
                    found.addAll(Id3Words.of(tag.get(), file));
                }
                return;
            }
            at += 8 + length + (length & 1);
        }
    }

    static boolean is(ByteBuffer bytes, int at, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (at + i >= bytes.limit() || bytes.get(at + i) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
