package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.support.OddShop;
import org.gatefold.store.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of shops, friendly and hostile. */
final class PicturesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

    @TempDir
    Path folder;

    private World world;
    private OddShop odd;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
        odd = new OddShop();
        world.store().shops().add(odd.base());
    }

    @AfterEach
    void close() {
        world.close();
        odd.close();
    }

    @Test
    void aPictureIsLoadedOnceAndNamedForItsContent() throws Exception {
        odd.on("GET /p/..%2F..%2Fevil.sh", PicturesTest::png);
        URI address = URI.create(odd.base() + "/p/..%2F..%2Fevil.sh");
        Path file = world.store().pictures().picture(address);
        assertArrayEquals(PNG, Files.readAllBytes(file));
        assertTrue(file.getFileName().toString().matches("[0-9a-f]{64}\\.png"));
        assertEquals(folder.resolve("cache/pictures"), file.getParent());
        world.reopenStore();
        assertEquals(file, world.store().pictures().picture(address));
        assertEquals(1, odd.timesAsked("GET /p/..%2F..%2Fevil.sh"));
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefusedAndLeavesNothing() throws Exception {
        odd.on("GET /page.png", OddShop.json(200, "<html>"));
        odd.on("GET /huge.png", OddShop.endless());
        assertEquals(Kind.BAD_ANSWER, refusal(odd.base() + "/page.png"));
        assertThrows(ShopException.class, () -> world.store().pictures().picture(URI.create(odd.base() + "/huge.png")));
        try (var files = Files.list(folder.resolve("cache/pictures"))) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void onlyHttpsAndTheListenersShopsAreAsked() {
        assertEquals(Kind.REFUSED, refusal("http://127.0.0.1:9/p.png"));
        assertEquals(Kind.REFUSED, refusal("file:///etc/passwd"));
        assertEquals(Kind.REFUSED, refusal("http://shop.example/p.png"));
    }

    private Kind refusal(String address) {
        return assertThrows(ShopException.class, () -> world.store().pictures().picture(URI.create(address)))
                .kind();
    }

    private static void png(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, PNG.length);
        exchange.getResponseBody().write(PNG);
    }
}
