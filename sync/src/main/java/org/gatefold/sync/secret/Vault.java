package org.gatefold.sync.secret;

import java.io.IOException;

/** A keychain that belongs to the operating system. Its owner may be asked to unlock it, so everything may block long. */
interface Vault extends AutoCloseable {
    /** What people call it. */
    String name();

    /** @throws IOException when there is no such secret, or it may not be read */
    String get(String account) throws IOException;

    void put(String account, String secret) throws IOException;

    /** @throws IOException when there is no such secret, or it may not be removed */
    void remove(String account) throws IOException;

    @Override
    void close();
}
