package org.gatefold.remote.checkout;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.gatefold.remote.json.Fields;
import org.gatefold.remote.json.InvalidRequest;

/** How the buyer wants to pay: a handler of ours and, for {@code testpay}, a token. */
record Instrument(String handler, Optional<String> token, String path) {

    /** The selected instrument of a complete request, or the only one. */
    static Instrument read(JsonObject body) {
        List<Fields> all = Fields.of(body).object("payment").objects("instruments");
        Fields selected = all.stream()
                .filter(one -> one.flag("selected"))
                .findFirst()
                .or(() -> all.size() == 1 ? all.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new InvalidRequest("$.payment.instruments", "Send one instrument that is selected"));
        Optional<String> token =
                selected.optionalObject("credential").flatMap(credential -> credential.optionalText("token"));
        return new Instrument(selected.text("handler_id"), token, selected.path());
    }

    /** What the hosted page pays with. */
    static Instrument onOurPage() {
        return new Instrument("testpay", Optional.of("tok_success"), "$.payment");
    }
}
