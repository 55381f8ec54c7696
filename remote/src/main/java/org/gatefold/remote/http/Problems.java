package org.gatefold.remote.http;

import java.util.Map;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.InvalidRequest;
import org.gatefold.remote.sql.BusyException;
import org.gatefold.remote.sql.DatabaseException;

/** Turns whatever went wrong into an answer without a stack trace, in the shape that the caller's protocol expects. */
final class Problems {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());

    private Problems() {}

    static Answer answer(String path, Throwable cause) {
        return answer(path, problem(cause));
    }

    private static Answer answer(String path, HttpProblem problem) {
        // ListenBrainz clients read {"code": 400, "error": "..."}; UCP and our own endpoints {"code": "...", "content":
        // "..."}.
        Doc body = path.startsWith("/1/")
                ? new Doc().put("code", problem.status()).put("error", problem.content())
                : new Doc().put("code", problem.code()).put("content", problem.content());
        Answer answer = Answer.json(problem.status(), body.json());
        for (Map.Entry<String, String> header : problem.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    private static HttpProblem problem(Throwable cause) {
        return switch (cause) {
            case HttpProblem problem -> problem;
            case InvalidRequest invalid ->
                new HttpProblem(400, "invalid_request", invalid.path() + ": " + invalid.content());
            case BusyException _ ->
                new HttpProblem(503, "busy", "The server is busy, try again", Map.of("Retry-After", "1"));
            case DatabaseException failed -> {
                LOG.log(System.Logger.Level.ERROR, "A transaction failed and was rolled back", failed);
                yield new HttpProblem(
                        503, "storage_failed", "Nothing was saved, try again", Map.of("Retry-After", "5"));
            }
            default -> {
                LOG.log(System.Logger.Level.ERROR, "A request failed", cause);
                yield new HttpProblem(500, "internal_error", "Something went wrong on the server");
            }
        };
    }
}
