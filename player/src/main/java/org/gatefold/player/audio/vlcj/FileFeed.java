package org.gatefold.player.audio.vlcj;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.SaidException;
import uk.co.caprica.vlcj.player.base.MediaPlayer;

/** A file, which libvlc opens itself. */
record FileFeed(Path file) implements Feed {
    @Override
    public void awaitStart(Duration from) {}

    @Override
    public Duration placeOf(Duration from) {
        return from;
    }

    @Override
    public boolean isSeekable() {
        return true;
    }

    @Override
    public Container container() throws IOException {
        try {
            return Container.of(file);
        } catch (IOException e) {
            throw new SaidException(PlaySaying.UNREADABLE.with(), e);
        }
    }

    @Override
    public Optional<Long> mp4Frames(int rate) {
        return Mp4Length.frames(file, rate);
    }

    @Override
    public boolean prepare(MediaPlayer player, String[] options) {
        return player.media().prepare(MediaAddress.of(file), options);
    }

    @Override
    public Optional<Said> failure() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
