package io.emall.sim.demo;

import io.emall.sim.emsp.EmspMemory;
import io.emall.sim.emsp.Party;
import io.emall.sim.emsp.SimEmsp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The demo's eMSP and its registration, which survives a restart in a file. */
final class Membership {
    private static final Party PARTY = new Party("IT", "DRV", "Drive&Co");

    private final JsonMapper json = new JsonMapper();
    private final Path file;
    private final Estate estate;
    private final Narrator narrator;

    Membership(Path file, Estate estate, Narrator narrator) {
        this.file = file;
        this.estate = estate;
        this.narrator = narrator;
    }

    /** An eMSP that is registered, by its old registration or by a new one. */
    SimEmsp open() {
        Optional<EmspMemory> memory = read();
        SimEmsp emsp = listen(memory.map(EmspMemory::port).orElse(0));
        if (memory.isPresent() && goesOn(emsp, memory.get())) {
            narrator.say("eMSP: registered since an earlier run; tokens rotated by PUT credentials");
        } else {
            register(emsp);
        }
        emsp.memory().ifPresent(this::write);
        return emsp;
    }

    private void register(SimEmsp emsp) {
        Estate.Invitation invitation = estate.invite();
        var answer = emsp.register(invitation.versionsUrl(), invitation.token());
        if (!answer.isSuccess()) {
            throw new IllegalStateException(
                    "the CPMS refused the eMSP: HTTP " + answer.http() + ", OCPI " + answer.code());
        }
        narrator.say("eMSP: registered by the OCPI 2.2.1 handshake at " + invitation.versionsUrl());
    }

    private static boolean goesOn(SimEmsp emsp, EmspMemory memory) {
        try {
            emsp.remember(memory);
            return emsp.rotateTokens().isSuccess();
        } catch (IllegalStateException | UncheckedIOException e) {
            return false;
        }
    }

    private static SimEmsp listen(int port) {
        try {
            return new SimEmsp(PARTY, port, InstantSource.system());
        } catch (UncheckedIOException e) {
            return new SimEmsp(PARTY, 0, InstantSource.system());
        }
    }

    private Optional<EmspMemory> read() {
        try {
            return Files.exists(file) ? Optional.of(json.readValue(file, EmspMemory.class)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void write(EmspMemory memory) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, json.writeValueAsString(memory));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
