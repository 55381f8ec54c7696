package org.gatefold.sync.secret;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gatefold.sync.said.SaidException;
import org.jspecify.annotations.Nullable;

/**
 * The Secret Service or KWallet on Linux, the Keychain on macOS, the Credential Manager on Windows, all through
 * java-keyring. A keychain that does not answer within a minute, such as one whose question nobody sees, is given up.
 */
final class SystemVault implements Vault {
    private static final String SERVICE = "Gatefold";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final System.Logger LOG = System.getLogger(SystemVault.class.getName());

    private record Kind(KeyringStorageType type, String name) {}

    private final Keyring keyring;
    private final String name;
    private final ExecutorService thread;

    private SystemVault(Keyring keyring, String name, ExecutorService thread) {
        this.keyring = keyring;
        this.name = name;
        this.thread = thread;
    }

    /** The keychain of this system, unlocked; empty where there is none or its owner keeps it locked. Blocks. */
    static Optional<Vault> open() {
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("keychain").factory());
        for (Kind kind : kinds(System.getProperty("os.name", "").toLowerCase(Locale.ROOT))) {
            try {
                Keyring keyring = await(thread, () -> Keyring.create(kind.type()));
                return Optional.of(new SystemVault(keyring, kind.name(), thread));
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "no " + kind.name() + " here", e);
            }
        }
        thread.shutdownNow();
        return Optional.empty();
    }

    /** The library's own choice tries all systems one after the other and fails on the first whose classes are not there. */
    private static List<Kind> kinds(String system) {
        if (system.contains("mac")) {
            return List.of(new Kind(KeyringStorageType.OSX_KEYCHAIN, "macOS Keychain"));
        }
        if (system.contains("win")) {
            return List.of(new Kind(KeyringStorageType.WINDOWS_CREDENTIAL_STORE, "Windows Credential Manager"));
        }
        return List.of(
                new Kind(KeyringStorageType.GNOME_KEYRING, "system keyring"),
                new Kind(KeyringStorageType.KWALLET, "KDE wallet"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String get(String account) throws IOException {
        return await(thread, () -> keyring.getPassword(SERVICE, account));
    }

    /** Read back, because the library says nothing when a secret could not be encrypted on its way. */
    @Override
    public void put(String account, String secret) throws IOException {
        boolean kept = await(thread, () -> {
            keyring.setPassword(SERVICE, account, secret);
            return secret.equals(keyring.getPassword(SERVICE, account));
        });
        if (!kept) {
            throw new IOException("The " + name + " did not keep the secret.");
        }
    }

    @Override
    public void remove(String account) throws IOException {
        await(thread, () -> {
            keyring.deletePassword(SERVICE, account);
            return true;
        });
    }

    @Override
    public void close() {
        try {
            await(thread, () -> {
                keyring.close();
                return true;
            });
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing the keychain", e);
        }
        thread.shutdownNow();
    }

    private static <T> T await(ExecutorService thread, Callable<T> work) throws IOException {
        try {
            Future<T> answer = thread.submit(work);
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.shutdownNow();
            throw new SaidException(SecretSaying.SILENT.with(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SaidException(SecretSaying.INTERRUPTED.with(), e);
        } catch (RejectedExecutionException e) {
            throw new SaidException(SecretSaying.SILENT.with(), e);
        } catch (ExecutionException e) {
            throw described(e.getCause());
        }
    }

    /** Whatever a keychain's own code throws is no reason to fail: there is the file. */
    private static IOException described(@Nullable Throwable cause) {
        return switch (cause) {
            case PasswordAccessException e -> new SaidException(SecretSaying.REFUSED.with(), e);
            case BackendNotSupportedException e -> new SaidException(SecretSaying.NONE.with(), e);
            case VirtualMachineError e -> throw e;
            case null, default -> new SaidException(SecretSaying.FAILED.with(), cause);
        };
    }
}
