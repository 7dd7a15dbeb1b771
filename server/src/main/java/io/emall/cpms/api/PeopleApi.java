package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.People;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.account.User;
import io.emall.cpms.core.unit.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, and the caller's own API tokens. */
@RestController
class PeopleApi {
    private static final int LONGEST_LABEL = 60;

    private final People people;

    PeopleApi(People people) {
        this.people = people;
    }

    record Wanted(
            @Nullable String name,
            @Nullable String password,
            @Nullable Role role) {}

    record Changed(@Nullable Role role, @Nullable Boolean enabled) {}

    record WantedToken(@Nullable String label) {}

    /** @param token shown this once */
    record TokenJson(String token) {}

    record PersonJson(String id, String name, Role role, boolean enabled, Instant createdAt) {
        static PersonJson of(User user) {
            return new PersonJson(user.id().toString(), user.name(), user.role(), user.enabled(), user.createdAt());
        }
    }

    @GetMapping("/api/v1/people")
    List<PersonJson> list(Actor actor) {
        return people.all(actor).stream().map(PersonJson::of).toList();
    }

    @PostMapping("/api/v1/people")
    @ResponseStatus(HttpStatus.CREATED)
    PersonJson add(Actor actor, @RequestBody Wanted wanted) {
        Checked checked = new Checked();
        String name = checked.text("name", wanted.name(), 100);
        String password = checked.needed("password", wanted.password());
        Role role = checked.needed("role", wanted.role());
        checked.end();
        return answer(people.add(actor, name, password, role));
    }

    @PutMapping("/api/v1/people/{id}")
    PersonJson change(Actor actor, @PathVariable UUID id, @RequestBody Changed wanted) {
        Checked checked = new Checked();
        Role role = checked.needed("role", wanted.role());
        boolean enabled = checked.needed("enabled", wanted.enabled());
        PersonJson before = answer(people.change(actor, new UserId(id), role, enabled));
        return new PersonJson(before.id(), before.name(), role, enabled, before.createdAt());
    }

    @PostMapping("/api/v1/api-tokens")
    @ResponseStatus(HttpStatus.CREATED)
    TokenJson newToken(Actor actor, @RequestBody WantedToken wanted) {
        Checked checked = new Checked();
        String label = checked.text("label", wanted.label(), LONGEST_LABEL);
        checked.end();
        return new TokenJson(people.newApiToken(actor, label));
    }

    @GetMapping("/api/v1/api-tokens")
    List<String> tokens(Actor actor) {
        return people.apiTokens(actor);
    }

    @DeleteMapping("/api/v1/api-tokens/{label}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeToken(Actor actor, @PathVariable String label) {
        people.removeApiToken(actor, label);
    }

    private static PersonJson answer(People.Outcome outcome) {
        return switch (outcome) {
            case People.Outcome.Done(var user) -> PersonJson.of(user);
            case People.Outcome.BadName() -> throw Refused.bad("name", "has 2 to 100 characters, no blank at its ends");
            case People.Outcome.PasswordTooShort(int minimum) ->
                throw Refused.bad("password", "has at least " + minimum + " characters");
            case People.Outcome.NameTaken() -> throw Refused.conflict("name", "is taken");
            case People.Outcome.NotFirst() -> throw Refused.conflict("name", "is not the first");
            case People.Outcome.NoSuchUser() -> throw Refused.notFound("such person");
            case People.Outcome.LastAdministrator() -> throw Refused.conflict("role", "is the last administrator's");
        };
    }
}
