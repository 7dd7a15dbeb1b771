package io.emall.cpms.portal.partner;

import java.util.List;

/** The steps of setting a partner up, one question each. */
enum SetupStep {
    NAME("name"),
    WAY("way"),
    /** Where they register with us. */
    INVITE("invite"),
    /** Where we register with them. */
    CONNECT("connect"),
    LOCATIONS("locations"),
    DONE("done");

    private final String path;

    SetupStep(String path) {
        this.path = path;
    }

    String redirect(Object partner) {
        return "redirect:/partners/" + partner + "/setup/" + path;
    }

    /** As they are shown: whoever begins, registering is one step. */
    public String word() {
        return this == INVITE || this == CONNECT ? "register" : path;
    }

    public String path() {
        return path;
    }

    /** All there are on the way to this one and after it. */
    public List<SetupStep> all() {
        return List.of(NAME, WAY, this == INVITE ? INVITE : CONNECT, LOCATIONS, DONE);
    }

    public boolean isBehind(SetupStep current) {
        return ordinal() < current.ordinal();
    }
}
