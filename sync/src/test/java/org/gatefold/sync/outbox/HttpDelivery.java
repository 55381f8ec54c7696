package org.gatefold.sync.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.said.Said;

/** Posts the ids of a batch, one a line, as a protocol of ours would. */
record HttpDelivery(Http http, HttpUrl url, Kind kind) implements Delivery {
    @Override
    public Outcome deliver(List<Entry> batch) {
        String ids = batch.stream().map(entry -> entry.opId().toString()).collect(Collectors.joining("\n"));
        try {
            Answer answer = http.send("POST", url, Map.of(), ids.getBytes(StandardCharsets.UTF_8));
            return answer.isSuccess()
                    ? new Outcome.Accepted()
                    : new Outcome.Later(
                            Said.quoted("HTTP " + answer.status()),
                            answer.status(),
                            answer.retryAfter(Clock.systemUTC()));
        } catch (IOException e) {
            return Outcome.later(e);
        }
    }
}
