package org.gatefold.store.shop;

import org.gatefold.sync.said.Saying;

/** What a shop did not do, and why. */
public enum ShopSaying implements Saying {
    UNREACHABLE("said.shop.unreachable", "The shop cannot be reached just now."),
    NOT_UNDERSTOOD("said.shop.not-understood", "The shop gave an answer that Gatefold does not understand."),
    GONE("said.shop.gone", "The shop does not have this any more."),
    SIGN_IN("said.shop.sign-in", "The shop wants you to sign in."),
    REFUSED("said.shop.refused", "The shop said no and gave no reason."),
    UNKNOWN("said.shop.unknown", "This shop is not known here any more."),
    NO_COUNTER("said.shop.no-counter", "The shop at {0} does not say where its counter is."),
    OTHER_VERSION(
            "said.shop.other-version",
            "The shop at {0} speaks version {1} of the shop protocol and Gatefold speaks {2}. Ask the shop whether it can be brought up to date."),
    NO_SHOP("said.shop.no-shop", "There is no shop at {0} that Gatefold can talk to."),
    AWAY("said.shop.away", "The shop at {0} cannot be reached just now."),
    TROUBLED("said.shop.troubled", "The shop has a problem just now."),
    MOVED("said.shop.moved", "The shop has moved to another address."),
    BUSY("said.shop.busy", "The shop is busy just now."),
    AT_WORK("said.shop.at-work", "The shop is still working on it."),
    REPEAT("said.shop.repeat", "The shop took this for a repeat and did not say of what."),
    OWN_PAGE("said.shop.own-page", "This shop shows its orders on its own page only."),
    ORDER_LACKS("said.shop.order-lacks", "The shop's order lacks an id or a currency."),
    CHECKOUT_LACKS("said.shop.checkout-lacks", "The shop's checkout lacks something that Gatefold needs."),
    NO_CODE("said.shop.no-code", "The shop does not take the code {0}."),
    CODE_LATER("said.shop.code-later", "The shop checks the code when the order is sent."),
    SLOW("said.shop.slow", "{0} did not answer in time."),
    NOT_UNDERSTOOD_OF("said.shop.not-understood-of", "{0} gave an answer that Gatefold does not understand."),
    NO_PICTURE("said.shop.no-picture", "The picture is not there."),
    PICTURE_LATER("said.shop.picture-later", "The picture cannot be loaded just now."),
    NOT_A_PICTURE("said.shop.not-a-picture", "The shop sent something that is no picture."),
    PICTURE_NOT_KEPT("said.shop.picture-not-kept", "The picture cannot be kept on this computer."),
    PICTURE_FROM_ELSEWHERE(
            "said.shop.picture-from-elsewhere", "Pictures are only loaded over https or from your shops.");

    private final String key;
    private final String english;

    ShopSaying(String key, String english) {
        this.key = key;
        this.english = english;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String english() {
        return english;
    }
}
