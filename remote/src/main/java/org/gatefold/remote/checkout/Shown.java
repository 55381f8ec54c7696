package org.gatefold.remote.checkout;

import com.google.gson.JsonObject;
import java.util.List;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.ucp.Message;

/**
 * A session with what it comes to, ready to be written as JSON or as a page.
 *
 * @param messages of this very answer
 * @param lasting false where a repeat with the same key should run anew
 */
record Shown(CheckoutSession session, JsonObject body, boolean ready, List<Message> messages, boolean lasting) {

    Shown {
        messages = List.copyOf(messages);
    }

    Answer answer(int status, CheckoutView view) {
        return Answer.json(status, view.json(session, body, ready, messages));
    }
}
