package org.gatefold.player.librarysync;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.gatefold.remote.RemoteConfig.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two whole players of one listener, and the real remote between them. */
abstract class TwoDevicesCase {
    @TempDir
    Path folder;

    Remote remote;
    Device desk;
    Device laptop;

    @BeforeEach
    void open() throws Exception {
        remote = Remote.open(RemoteConfig.loopback(folder.resolve("remote"))
                .withUsers(new User("ana", "token-of-ana"), new User("ben", "token-of-ben")));
        desk = new Device(Files.createDirectory(folder.resolve("desk")));
        laptop = new Device(Files.createDirectory(folder.resolve("laptop")));
    }

    @AfterEach
    void close() {
        desk.close();
        laptop.close();
        remote.close();
    }

    final TestAccount account(String name) {
        return new TestAccount(name, remote.base(), "token-of-" + name);
    }

    final void bothSignIn() throws Exception {
        desk.signIn(account("ana"));
        laptop.signIn(account("ana"));
    }
}
