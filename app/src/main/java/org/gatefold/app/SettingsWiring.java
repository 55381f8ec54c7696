package org.gatefold.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import org.gatefold.app.command.Commands;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Whereabouts;
import org.gatefold.app.route.Screen;
import org.gatefold.app.settings.AboutSection;
import org.gatefold.app.settings.AccountsModel;
import org.gatefold.app.settings.AccountsSection;
import org.gatefold.app.settings.DesktopSection;
import org.gatefold.app.settings.KeysSection;
import org.gatefold.app.settings.LookSection;
import org.gatefold.app.settings.MusicSection;
import org.gatefold.app.settings.NearSection;
import org.gatefold.app.settings.ServersSection;
import org.gatefold.app.settings.SettingsScreen;
import org.gatefold.app.settings.ShopsSection;
import org.gatefold.app.settings.SoundSection;
import org.gatefold.app.settings.StreamingSection;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Language;

/** Puts the sections of the settings together. */
record SettingsWiring(
        Services services,
        Desk desk,
        Wiring.Around around,
        Shop shop,
        Commands commands,
        DesktopWiring desktop,
        Runnable connectionsChanged) {
    /** What the listener sets about shops: whether there are any, and where shows are near. */
    record Shop(BooleanProperty visible, Whereabouts near) {}

    Screen screen() {
        Bag bag = new Bag();
        bag.add(connectionsChanged::run);
        var texts = desk.texts();
        var player = services.player;
        List<Node> sections = new ArrayList<>(List.of(
                new MusicSection(new MusicSection.Setup(
                        player.folders(),
                        player.scanner(),
                        desk.pulse(),
                        desk.background(),
                        texts,
                        bag,
                        around.chooseFolder())),
                new ServersSection(player.servers(), desk.navigator(), texts),
                new StreamingSection(player.streaming(), player.servers(), desk.background(), texts),
                new LookSection(
                        new LookSection.Choices(
                                around.appearance(),
                                wanted -> around.appearance().choose(wanted, services.preferences, desk.background()),
                                around.speech().choiceProperty().get(),
                                this::speak),
                        shop.visible(),
                        texts),
                new ShopsSection(services.store.shops(), desk.background(), texts, bag),
                new NearSection(shop.near(), texts, bag),
                accounts(bag),
                new SoundSection(desk.now(), player.leveling(), desk.background(), texts, bag),
                new KeysSection(commands, texts, bag),
                new AboutSection(texts, services.demo.isPresent(), around.leaveOrTryDemo())));
        if (DesktopWiring.isKnown()) {
            Node section = new DesktopSection(
                    desktop.tray().wantedProperty(), desktop.notices().wantedProperty(), texts);
            sections.add(sections.size() - 2, section);
        }
        return new SettingsScreen(sections, texts, bag);
    }

    private void speak(Optional<Language> language) {
        around.speech().choose(language, services.preferences, desk.background());
    }

    private AccountsSection accounts(Bag bag) {
        AccountCounter counter = services.counter(desk.texts());
        AccountsModel model = new AccountsModel(counter, desk.background(), desk.texts(), around.browse());
        return new AccountsSection(model, counter, desk.background(), desk.texts(), bag);
    }
}
