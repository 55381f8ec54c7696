package org.gatefold.remote;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts a remote from the command line; says one line on standard output when it is ready, logs go to standard error. */
public final class RemoteMain {
    private RemoteMain() {}

    public static void main(String[] words) throws InterruptedException {
        // Nothing a library prints may follow the one line that a parent process reads.
        PrintStream out = System.out;
        System.setOut(System.err);
        try {
            Arguments arguments = Arguments.parse(List.of(words));
            Remote remote = Remote.open(arguments.config());
            CountDownLatch stop = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("remote-stop").unstarted(remote::close));
            arguments.parent().ifPresent(pid -> ParentWatch.start(pid, stop::countDown));
            out.println("GATEFOLD REMOTE READY " + remote.base());
            out.flush();
            stop.await();
            System.exit(0);
        } catch (IllegalArgumentException | RemoteFailed e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
