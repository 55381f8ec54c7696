package org.gatefold.player.source;

/** How the listener signs in to a server. Never shown, logged or kept by whoever gets it. */
public sealed interface Login {
    /** A key made on the server for this program alone. */
    record ApiKey(String key) implements Login {
        public ApiKey {
            if (key.isBlank()) {
                throw new IllegalArgumentException("an empty key");
            }
        }

        @Override
        public String toString() {
            return "ApiKey[…]";
        }
    }

    /** A name and its password. */
    record Password(String user, String password) implements Login {
        public Password {
            if (user.isBlank()) {
                throw new IllegalArgumentException("an empty name");
            }
        }

        @Override
        public String toString() {
            return "Password[…]";
        }
    }
}
