package org.gatefold.player.library.art;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gatefold.player.library.ArtworkId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures are named by their content, whole or not there, and only what can be shown. */
final class ArtworkStoreTest {
    @TempDir
    private Path folder;

    private ArtworkStore store;

    @BeforeEach
    void open() {
        store = new ArtworkStore(folder.resolve("art"));
    }

    private static byte[] picture(String format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB), format, out));
        return out.toByteArray();
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void keepsWhatCanBeShown(String format) throws Exception {
        ArtworkId id = store.keep(picture(format)).orElseThrow();
        assertArrayEquals(picture(format), Files.readAllBytes(store.file(id).orElseThrow()));
        assertEquals(Optional.of(id), store.keep(picture(format)));
        assertEquals(1, files().size(), "the same picture is there once, and nothing half made");
    }

    @Test
    void refusesWhatIsNoPictureOrClaimsTooMuch() throws Exception {
        assertEquals(Optional.empty(), store.keep("<svg/>".getBytes()));
        assertEquals(Optional.empty(), store.keep(new byte[0]));
        assertEquals(Optional.empty(), store.keep(Arrays.copyOf(picture("png"), ArtworkStore.LARGEST + 1)));
        byte[] bomb = picture("png");
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        assertEquals(Optional.empty(), store.keep(bomb));
        assertEquals(Optional.empty(), store.keep(Arrays.copyOf(picture("jpg"), 30)));
        assertEquals(List.of(), files());
    }

    @Test
    void anyBytesAreLookedAtWithoutHarm() throws Exception {
        Random random = new Random(5);
        for (String format : List.of("png", "jpg", "gif", "bmp")) {
            for (int i = 0; i < 500; i++) {
                byte[] bytes = Arrays.copyOf(picture(format), 4 + random.nextInt(200));
                for (int n = 0; n < 5; n++) {
                    bytes[3 + random.nextInt(bytes.length - 3)] = (byte) random.nextInt();
                }
                ImageCheck.isUsable(bytes);
            }
        }
    }

    @Test
    void manyThreadsMayKeepTheSamePicture() throws Exception {
        byte[] picture = picture("png");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Optional<ArtworkId>>> work = Stream.generate(
                            () -> (Callable<Optional<ArtworkId>>) () -> store.keep(picture))
                    .limit(64)
                    .toList();
            for (var kept : threads.invokeAll(work)) {
                assertTrue(kept.get().isPresent());
            }
        }
        assertEquals(1, files().size());
    }

    @Test
    void sweepingLeavesOnlyWhatIsWanted() throws Exception {
        ArtworkId wanted = store.keep(picture("png")).orElseThrow();
        ArtworkId unwanted = store.keep(picture("gif")).orElseThrow();
        Files.writeString(store.file(wanted).orElseThrow().resolveSibling("making123.tmp"), "half");
        store.sweep(wanted::equals);
        assertEquals(List.of(store.file(wanted).orElseThrow()), files());
        assertEquals(Optional.empty(), store.file(unwanted));
    }
}
