package org.gatefold.sync.secret;

import java.nio.file.Path;

/** Where the secrets lie, for the listener to be told plainly. */
public sealed interface Whereabouts {
    /** In the operating system's keychain, called {@code name}. */
    record Keychain(String name) implements Whereabouts {}

    /** In an encrypted file whose key lies beside it: safe from who gets the file alone, not from who gets the folder. */
    record EncryptedFile(Path file) implements Whereabouts {}

    /** In memory; they are gone when the program ends. */
    record Memory() implements Whereabouts {}
}
