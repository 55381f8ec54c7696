/** The desktop client: the only module that knows JavaFX. */
@org.jspecify.annotations.NullMarked
module gatefold.app {
    requires static org.jspecify;
    requires gatefold.player;
    requires gatefold.store;
    requires gatefold.sync;
    requires javafx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires org.controlsfx.controls;
    requires org.freedesktop.dbus;
    requires com.ibm.icu;
}
