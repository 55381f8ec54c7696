package org.gatefold.store.shelf;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.catalogue.Pictures;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.shop.ShopSaying;
import org.gatefold.store.shop.Shops;
import org.gatefold.store.sql.PictureTable;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.http.Http;

/** Pictures in the cache folder, each in a file named for its content; nothing of a server's names reaches the disk. */
public final class CachedPictures implements Pictures {
    private static final Duration FRESH = Duration.ofDays(7);

    private final Path folder;
    private final PictureTable table;
    private final Shops shops;
    private final Http http;
    private final Clock clock;
    private final Map<URI, ReentrantLock> loading = new ConcurrentHashMap<>();

    /** @param folder exists */
    public CachedPictures(Path folder, PictureTable table, Shops shops, Http http, Clock clock) {
        this.folder = folder;
        this.table = table;
        this.shops = shops;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Path picture(URI address) throws ShopException {
        HttpUrl url = allowed(address);
        ReentrantLock lock = loading.computeIfAbsent(address, a -> new ReentrantLock());
        lock.lock();
        try {
            Optional<Dated<String>> known =
                    table.file(address).filter(k -> Files.isRegularFile(folder.resolve(k.value())));
            if (known.isPresent()
                    && Duration.between(known.get().asOf(), clock.instant())
                                    .abs()
                                    .compareTo(FRESH)
                            < 0) {
                return folder.resolve(known.get().value());
            }
            return load(address, url, known);
        } finally {
            lock.unlock();
            loading.remove(address, lock);
        }
    }

    private Path load(URI address, HttpUrl url, Optional<Dated<String>> known) throws ShopException {
        try {
            String file = store(download(url));
            table.keep(address, file, clock.instant());
            return folder.resolve(file);
        } catch (ShopException e) {
            if (known.isPresent()) {
                return folder.resolve(known.get().value());
            }
            throw e;
        }
    }

    private byte[] download(HttpUrl url) throws ShopException {
        try {
            Answer answer = http.get(url, Map.of("Accept", "image/png, image/jpeg, image/webp, image/gif"));
            if (!answer.isSuccess()) {
                throw new ShopException(
                        answer.status() >= 500 ? Kind.UNREACHABLE : Kind.NOT_FOUND, ShopSaying.NO_PICTURE.with());
            }
            return answer.body();
        } catch (IOException e) {
            throw new ShopException(Kind.UNREACHABLE, ShopSaying.PICTURE_LATER.with(), e);
        }
    }

    private String store(byte[] picture) throws ShopException {
        String ending =
                type(picture).orElseThrow(() -> new ShopException(Kind.BAD_ANSWER, ShopSaying.NOT_A_PICTURE.with()));
        String name = sha256(picture) + "." + ending;
        try {
            Path made = Files.createTempFile(folder, "loading-", ".tmp");
            Files.write(made, picture);
            Files.move(made, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return name;
        } catch (IOException e) {
            throw new ShopException(Kind.UNREACHABLE, ShopSaying.PICTURE_NOT_KEPT.with(), e);
        }
    }

    /** Told by the first bytes, whatever the server calls it. */
    static Optional<String> type(byte[] bytes) {
        if (startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of("png");
        }
        if (startsWith(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of("jpg");
        }
        if (startsWith(bytes, 0, "GIF87a") || startsWith(bytes, 0, "GIF89a")) {
            return Optional.of("gif");
        }
        return startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP") ? Optional.of("webp") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int at, String latin) {
        byte[] magic = latin.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + magic.length && Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length);
    }

    private HttpUrl allowed(URI address) throws ShopException {
        HttpUrl url = HttpUrl.get(address);
        if (url != null && (url.isHttps() || shops.all().stream().anyMatch(s -> isOf(s.base(), url)))) {
            return url;
        }
        throw new ShopException(Kind.REFUSED, ShopSaying.PICTURE_FROM_ELSEWHERE.with());
    }

    private static boolean isOf(HttpUrl shop, HttpUrl url) {
        return shop.scheme().equals(url.scheme()) && shop.host().equals(url.host()) && shop.port() == url.port();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
