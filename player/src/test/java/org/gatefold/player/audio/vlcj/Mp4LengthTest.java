package org.gatefold.player.audio.vlcj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.gatefold.player.testing.MakeFixtures;
import org.gatefold.player.testing.Rig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The length without padding, from files that state it and from files that lie. */
final class Mp4LengthTest {
    @TempDir
    Path folder;

    @Test
    void theLengthIsThatOfTheMusicThatWasEncoded() {
        assertEquals(Optional.of((long) MakeFixtures.CUT), Mp4Length.frames(Rig.audio("sweep-a.m4a"), 44_100));
        assertEquals(Optional.of(72_000L), Mp4Length.frames(Rig.audio("sweep-a.m4a"), 48_000));
    }

    @Test
    void aFileOfAnotherKindSaysNothing() {
        assertEquals(Optional.empty(), Mp4Length.frames(Rig.audio("sweep-a.mp3"), 44_100));
        assertEquals(Optional.empty(), Mp4Length.frames(folder.resolve("gone.m4a"), 44_100));
    }

    @Test
    void noDamageMakesItFailOrHang() throws IOException {
        byte[] good = Files.readAllBytes(Rig.audio("sweep-a.m4a"));
        Random random = new Random(11);
        Path file = folder.resolve("bad.m4a");
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < 500; i++) {
                byte[] bad = java.util.Arrays.copyOf(good, i % 3 == 0 ? random.nextInt(good.length) : good.length);
                for (int k = 0; k < 40 && bad.length > 0; k++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                Files.write(file, bad);
                Mp4Length.frames(file, 44_100).ifPresent(frames -> assertEquals(true, frames > 0));
            }
        });
    }
}
