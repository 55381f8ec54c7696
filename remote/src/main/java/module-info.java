/** The reference remote API: a UCP shop, ListenBrainz listens and concerts in one server. Knows nothing of the client. */
@org.jspecify.annotations.NullMarked
module gatefold.remote {
    requires static org.jspecify;
    requires java.sql;
    requires java.logging;
    requires java.desktop;
    requires io.helidon.webserver;
    requires io.helidon.http;
    requires com.google.gson;
    requires org.apache.commons.csv;
    requires org.xerial.sqlitejdbc;
    requires password4j;
    requires jaudiotagger;

    exports org.gatefold.remote;
}
