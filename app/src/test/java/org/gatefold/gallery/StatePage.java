package org.gatefold.gallery;

import static org.gatefold.gallery.Specimens.section;
import static org.gatefold.gallery.Specimens.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.gatefold.app.PartsDesk;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.part.AddressFields;
import org.gatefold.app.part.AddressForm;
import org.gatefold.app.part.Countries;
import org.gatefold.app.shell.Toasted;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.SaidException;
import org.kordamp.ikonli.feather.Feather;

/** What is shown when there is nothing, nothing yet, or nothing any more; what is said in passing; what was filled in wrong. */
final class StatePage {
    private StatePage() {}

    /** @param moving whether what turns by itself is shown too */
    static Region of(PartsDesk desk, boolean moving) {
        List<Node> loads = new ArrayList<>(List.of(
                shown("ready", load(desk, new Load.Ready<>("Undertow")), 280),
                shown(
                        "failed",
                        load(desk, new Load.Failed<>(new SaidException(Said.quoted("The shop did not answer.")))),
                        400)));
        if (moving) {
            loads.add(shown("busy, after a moment", load(desk, new Load.Busy<>()), 160));
        }
        return Specimens.page(
                section("Nothing there", shown("with a way on", empty()), shown("without", quiet())),
                section("Loads", loads.toArray(Node[]::new)),
                section("Said in passing", shown("toasts", toasts())),
                section("Filled in wrong", shown("address", address(desk), 560)));
    }

    private static Node empty() {
        return new EmptyState(
                Icons.line(Feather.SHOPPING_BAG),
                "Nothing in the cart",
                "What you add from an artist’s shop waits here until you buy it.",
                Buttons.plain("Go to your artists", () -> {}));
    }

    private static Node quiet() {
        return new EmptyState(Icons.line(Feather.CLOUD), "All synced", "Everything you played has arrived.");
    }

    private static Region load(PartsDesk desk, Load<String> load) {
        Errors errors = new Errors(desk.texts());
        return new LoadPane<String>(words -> Labels.of(words), errors::sentence, "Retry", () -> {})
                .follow(new SimpleObjectProperty<>(load));
    }

    private static Node toasts() {
        return Toasted.layer("The receipt was saved.", "“Rain on the quay” was deleted.", "Undo");
    }

    private static Region address(PartsDesk desk) {
        AddressFields fields = new AddressFields();
        fields.fill(Optional.empty(), Optional.empty(), "PT");
        fields.value(AddressFields.Field.EMAIL).set("ana@");
        fields.check();
        return new AddressForm(
                fields,
                new Countries(desk.texts().locale()),
                desk.texts(),
                new AddressForm.Acts(_ -> {}, Optional.of(() -> {})));
    }
}
