package org.gatefold.app.desktop;

/** Where the desktop shows notices. Blocks for a moment; never fails: where there is no such place nothing is shown. */
public interface NoticeBoard extends AutoCloseable {
    /** Shows this in place of what was shown before. */
    void show(Notice notice);

    @Override
    void close();
}
