package org.gatefold.faults.proxy;

import java.time.Duration;

/** What happens to one exchange between client and server. Of each it is said whether the server saw the request. */
public sealed interface Fault {
    /** Nothing: the exchange goes through. */
    record Pass() implements Fault {}

    /** The connection is closed; the server never saw the request. */
    record DropBefore() implements Fault {}

    /** The server sees half of the request, then both connections are closed. */
    record DropInRequest() implements Fault {}

    /** The whole request is sent and both connections are closed at once: whether the server acts is a race. */
    record DropAfterRequest() implements Fault {}

    /** The server has acted and answered; the client sees nothing of the answer. */
    record DropAnswer() implements Fault {}

    /** The server has acted; the client sees half of the answer. */
    record DropInAnswer() implements Fault {}

    /** The client has the answer and the connection is closed behind it. */
    record DropAfterAnswer() implements Fault {}

    /** The request, then the answer, is held back for as long. */
    record Delay(Duration request, Duration answer) implements Fault {}

    /** The server sees the request twice, one after the other; the client sees the second answer. */
    record Duplicate() implements Fault {}

    /** The server sees the request twice at the same time; the client sees the last answer. */
    record DuplicateAtOnce() implements Fault {}

    /** The proxy answers itself; {@code reached} when the server had acted before. {@code headers} are whole lines. */
    record Instead(boolean reached, int status, String headers, String body) implements Fault {}

    /** Bytes that are no HTTP. */
    record Garbage(boolean reached) implements Fault {}

    /** A small gzip answer that unpacks to 1 GiB. */
    record Bomb(boolean reached) implements Fault {}

    /** The server is never asked; after {@code silence} comes JSON without an end of so many bytes. */
    record Flood(Duration silence, long bytes) implements Fault {}

    /** The server has acted; {@code then} runs before the client could see any answer, and it sees none. */
    record ActThenDrop(Runnable then) implements Fault {}

    Fault PASS = new Pass();
}
