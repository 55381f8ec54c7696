package org.gatefold.sync.secret;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.gatefold.sync.said.SaidException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a secret lie where everybody may look, such as in a database and its copies: encrypted and authenticated, the key
 * among the listener's {@link Secrets}. What is sealed names the number of its key, so a key that cannot be read just now is
 * left alone and another one made. Blocks as long as the secrets do; safe from any thread but the JavaFX one.
 */
public final class Seal {
    private static final System.Logger LOG = System.getLogger(Seal.class.getName());
    private static final byte FORMAT = 1;
    private static final int HEAD_BYTES = 2;
    private static final int MOST_KEYS = 100;

    private record Key(int number, AesGcm cipher) {}

    private final Secrets secrets;
    private final String name;
    private @Nullable Key current;

    /** @param name what the keys are for; their names among the secrets begin with it */
    public Seal(Secrets secrets, String name) {
        this.secrets = secrets;
        this.name = name;
    }

    /**
     * @param about what this belongs to; it has to be said again at opening, so what was sealed for one thing does not open
     *     for another
     * @throws IOException when no key can be kept
     */
    public byte[] close(byte[] plain, String about) throws IOException {
        Key key = keyForNew();
        byte[] cipher = key.cipher().seal(plain, whole(key.number(), about));
        byte[] sealed = new byte[HEAD_BYTES + cipher.length];
        sealed[0] = FORMAT;
        sealed[1] = (byte) key.number();
        System.arraycopy(cipher, 0, sealed, HEAD_BYTES, cipher.length);
        return sealed;
    }

    /** @return empty when the key is gone or cannot be read just now, or this is not what was sealed about it */
    public Optional<byte[]> open(byte[] sealed, String about) {
        if (sealed.length <= HEAD_BYTES || sealed[0] != FORMAT) {
            return Optional.empty();
        }
        int number = sealed[1];
        byte[] cipher = Arrays.copyOfRange(sealed, HEAD_BYTES, sealed.length);
        return keyOf(number).flatMap(key -> key.cipher().open(cipher, whole(number, about)));
    }

    private synchronized Optional<Key> keyOf(int number) {
        Key known = current;
        if (known != null && known.number() == number) {
            return Optional.of(known);
        }
        try {
            return kept(number);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "what was sealed cannot be opened just now", e);
            return Optional.empty();
        }
    }

    private synchronized Key keyForNew() throws IOException {
        Key known = current;
        for (int number = 1; known == null && number <= MOST_KEYS; number++) {
            known = readOrMade(number);
        }
        if (known == null) {
            throw new SaidException(SecretSaying.NO_KEY.with());
        }
        current = known;
        return known;
    }

    /** @return null when there is one that cannot be read just now */
    private @Nullable Key readOrMade(int number) throws IOException {
        try {
            Optional<Key> kept = kept(number);
            if (kept.isPresent()) {
                return kept.get();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a key cannot be read just now; another one is made", e);
            return null;
        }
        byte[] made = AesGcm.newKey();
        secrets.put(secret(number), Base64.getEncoder().encodeToString(made));
        return new Key(number, new AesGcm(made));
    }

    private Optional<Key> kept(int number) throws IOException {
        Optional<String> kept = secrets.get(secret(number));
        try {
            return kept.map(
                    text -> new Key(number, new AesGcm(Base64.getDecoder().decode(text))));
        } catch (IllegalArgumentException e) {
            throw new IOException("This is no key.");
        }
    }

    private String secret(int number) {
        return name + " key " + number;
    }

    private byte[] whole(int number, String about) {
        return (FORMAT + "\n" + number + "\n" + name + "\n" + about).getBytes(StandardCharsets.UTF_8);
    }
}
