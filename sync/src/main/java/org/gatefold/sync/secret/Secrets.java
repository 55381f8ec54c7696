package org.gatefold.sync.secret;

import java.io.IOException;
import java.util.Optional;

/** Passwords and tokens, by name; what a name stands for is the caller's business. Safe from any thread but the JavaFX one. */
public interface Secrets {
    /** @return empty when there is none of this name; @throws IOException when there is one and it cannot be read just now */
    Optional<String> get(String name) throws IOException;

    /** Keeps the secret for good. @throws IOException when it could not be kept; then the former one still stands */
    void put(String name, String secret) throws IOException;

    /** Forgets the secret; one that is not there is no error. */
    void remove(String name) throws IOException;

    /** Where a secret put now would lie. May block as long as the listener is asked to unlock it. */
    Whereabouts where();
}
