package org.gatefold.player.subsonic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.gatefold.player.source.Login;

/** What a login becomes on the wire. */
final class Credentials {
    /** How one signs in, the best way first. */
    enum Way {
        KEY,
        TOKEN,
        /** The password itself, only spelled in another way. */
        PASSWORD
    }

    private final Login login;
    private final SecureRandom random = new SecureRandom();

    Credentials(Login login) {
        this.login = login;
    }

    List<Way> ways() {
        return switch (login) {
            case Login.ApiKey key -> List.of(Way.KEY);
            case Login.Password password -> List.of(Way.TOKEN, Way.PASSWORD);
        };
    }

    /** Never both a key and a name; a salt is used once. */
    Params by(Way way) {
        return switch (login) {
            case Login.ApiKey(String key) -> Params.of("apiKey", key);
            case Login.Password(String user, String password) -> {
                Params name = Params.of("u", user);
                if (way == Way.PASSWORD) {
                    yield name.and("p", "enc:" + hex(password.getBytes(StandardCharsets.UTF_8)));
                }
                byte[] grains = new byte[12];
                random.nextBytes(grains);
                String salt = hex(grains);
                yield name.and("t", md5(password + salt)).and("s", salt);
            }
        };
    }

    private static String md5(String text) {
        try {
            return hex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no MD5", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
