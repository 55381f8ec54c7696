package org.gatefold.sync.instance;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import jdk.net.ExtendedSocketOptions;

/** Who is at the other end of a socket, as far as the system tells. */
final class Caller {
    private Caller() {}

    /** Takes every right to a socket from all but its owner, where the system knows such rights. */
    static void keepOut(Path socket) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(socket, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Whether it is the user that the socket belongs to. Where the system does not say, the folder's rights must do. */
    static boolean isOwnerOf(Path socket, SocketChannel channel) throws IOException {
        if (!channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return true;
        }
        return channel.getOption(ExtendedSocketOptions.SO_PEERCRED)
                .user()
                .getName()
                .equals(Files.getOwner(socket).getName());
    }
}
