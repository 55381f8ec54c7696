package org.gatefold.remote;

/** Tells when the process that started this one is gone. */
final class ParentWatch {
    private ParentWatch() {}

    /** Calls back once, on a thread of the process API, when the process ends or is gone already. */
    static void start(long pid, Runnable gone) {
        ProcessHandle.of(pid)
                .ifPresentOrElse(
                        parent -> parent.onExit().thenRun(gone).exceptionally(_ -> {
                            gone.run();
                            return null;
                        }),
                        gone);
    }
}
