package io.emall.sim.bench;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words as people type them: {@code --name value} and {@code --flag}, in any order; the last of a name counts. */
record CommandLine(Map<String, String> given) {

    /** @throws IllegalArgumentException if a name is not known or lacks its value */
    static CommandLine of(List<String> words, Set<String> names, Set<String> flags) {
        Map<String, String> given = new HashMap<>();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String name = rest.next();
            if (flags.contains(name)) {
                given.put(name, "");
            } else if (!names.contains(name)) {
                throw new IllegalArgumentException("No such option: " + name);
            } else if (!rest.hasNext()) {
                throw new IllegalArgumentException(name + " needs a value");
            } else {
                given.put(name, rest.next());
            }
        }
        return new CommandLine(given);
    }

    boolean has(String flag) {
        return given.containsKey(flag);
    }

    String word(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    /** @throws IllegalArgumentException if it is no number, or less than the least */
    int number(String name, int otherwise, int least) {
        String word = given.get(name);
        if (word == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(word);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a number: " + word, e);
        }
        throw new IllegalArgumentException("Too small: " + word);
    }
}
