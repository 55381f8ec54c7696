package org.gatefold.remote.edit;

import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.http.HttpProblem;
import org.gatefold.remote.http.Request;

/** What a writer says that he has seen: {@code If-Match} with one ETag, or {@code If-None-Match: *} for nothing. */
record Condition(Optional<String> seen) {
    static Condition of(Request request) {
        Optional<String> seen = request.header("If-Match");
        boolean nothing = request.header("If-None-Match").filter("*"::equals).isPresent();
        if (seen.isPresent() == nothing) {
            throw new HttpProblem(
                    428,
                    "precondition_required",
                    "Send If-Match with the ETag you know, or If-None-Match: * for a new playlist");
        }
        return new Condition(seen);
    }

    /** Ends the request with 412 and the present ETag when the writer has seen something else. */
    void check(Optional<String> present) {
        if (!seen.equals(present)) {
            throw new HttpProblem(
                    412,
                    "precondition_failed",
                    "The playlist is another one by now",
                    present.map(etag -> Map.of("ETag", etag)).orElse(Map.of()));
        }
    }
}
