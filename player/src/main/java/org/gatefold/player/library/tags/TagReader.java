package org.gatefold.player.library.tags;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads the tags of one file, whatever is in it: the only ways out are tags and {@link UnreadableFile}. Blocks on the
 * disk and may hang on a hostile file, so the caller keeps the time. Any thread.
 */
public final class TagReader {
    private final TaggerReader tagger = new TaggerReader();
    private final FlacReader flac = new FlacReader();
    private final OggReader ogg = new OggReader();

    /** @throws UnreadableFile with a sentence for the listener */
    public RawTags read(Path path) throws UnreadableFile {
        return read(path, new Pictures());
    }

    /** Every picture among the tags, unchecked, in the file's order. @throws UnreadableFile with a sentence for the listener */
    public List<TagPicture> pictures(Path path) throws UnreadableFile {
        Pictures all = Pictures.keepingAll();
        read(path, all);
        return all.all();
    }

    private RawTags read(Path path, Pictures pictures) throws UnreadableFile {
        try (Bytes file = new Bytes(path)) {
            return read(path, file, pictures);
        } catch (EOFException e) {
            throw new UnreadableFile(FileSaying.TOO_SHORT.with());
        } catch (NoSuchFileException e) {
            throw new UnreadableFile(FileSaying.GONE.with(), true);
        } catch (AccessDeniedException e) {
            throw new UnreadableFile(FileSaying.NO_PERMISSION.with(), true);
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            throw new UnreadableFile(FileSaying.INTERRUPTED.with(), true);
        } catch (IOException e) {
            throw new UnreadableFile(FileSaying.DISK.with(String.valueOf(e.getMessage())), true);
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new UnreadableFile(FileSaying.TOO_MUCH_MEMORY.with());
        } catch (RuntimeException | LinkageError | AssertionError e) {
            throw new UnreadableFile(FileSaying.NO_SENSE.with());
        }
    }

    private RawTags read(Path path, Bytes file, Pictures pictures) throws IOException, UnreadableFile {
        if (file.size() == 0) {
            throw new UnreadableFile(FileSaying.EMPTY.with());
        }
        long audio = afterId3(file);
        AudioKind kind = kind(path, file, audio);
        Bounds.check(file, kind, audio);
        return switch (kind) {
            case FLAC -> flac.read(file, audio, pictures);
            case OGG -> ogg.read(file, audio, pictures);
            case MP3, M4A, WAV -> tagger.read(path, file, kind, pictures);
        };
    }

    /** What the bytes say counts; only mp3 may begin with anything, so there the name decides where the bytes are silent. */
    private static AudioKind kind(Path path, Bytes file, long audio) throws IOException, UnreadableFile {
        String name = String.valueOf(path.getFileName());
        Optional<AudioKind> told = AudioKind.ofBytes(array(file.upTo(audio, AudioKind.HEAD)));
        if (told.isPresent()) {
            return told.get();
        }
        if (audio > 0 || AudioKind.ofName(name).equals(Optional.of(AudioKind.MP3))) {
            return AudioKind.MP3;
        }
        throw new UnreadableFile(FileSaying.OTHER_KIND.with(AudioKind.extension(name)));
    }

    /** Where the sound starts after an ID3v2 tag, which some programs put before FLAC too; 0 without one. */
    private static long afterId3(Bytes file) throws IOException, UnreadableFile {
        ByteBuffer head = file.upTo(0, 10);
        if (head.remaining() < 10 || head.get(0) != 'I' || head.get(1) != 'D' || head.get(2) != '3') {
            return 0;
        }
        int size = Bounds.synchsafe(head, 6);
        if (size > Bounds.LARGEST_TAGS) {
            throw new UnreadableFile(FileSaying.TAGS_TOO_LARGE.with(Bounds.LARGEST_TAGS / (1024 * 1024)));
        }
        return 10L + size;
    }

    private static byte[] array(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
