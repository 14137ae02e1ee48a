package io.panelboard.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The instructions of a Dockerfile, in their order, as far as ours uses the language. The one parser on Maven Central
 * that is kept up, docker-java's, reads neither continued lines nor any instruction but COPY, ADD and ENV.
 */
record Dockerfile(List<Instruction> instructions) {

    /**
     * One instruction.
     *
     * @param name in capital letters, such as RUN
     * @param arguments all after the name, on one line
     */
    record Instruction(String name, String arguments) {

        /** The words that are no options. */
        Stream<String> words() {
            return Stream.of(arguments.split(" +", -1)).filter(word -> !word.startsWith("--"));
        }
    }

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*\\R");
    private static final Pattern CONTINUED = Pattern.compile("\\\\\\R\\s*");

    static Dockerfile read(Path file) throws IOException {
        String text = CONTINUED
                .matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""))
                .replaceAll("");
        return new Dockerfile(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" ", 2))
                .map(parts -> new Instruction(parts[0], parts[1].strip()))
                .toList());
    }

    /** What makes the image: all from the last FROM on. */
    Dockerfile lastStage() {
        int from = instructions.stream().map(Instruction::name).toList().lastIndexOf("FROM");
        return new Dockerfile(instructions.subList(from, instructions.size()));
    }

    /** The arguments of each instruction of this name. */
    List<String> of(String name) {
        return named(name).map(Instruction::arguments).toList();
    }

    /** The variables that are set. */
    Map<String, String> environment() {
        return named("ENV")
                .flatMap(Instruction::words)
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    /** The program and its arguments that the only instruction of this name starts without a shell. */
    List<String> command(String name) {
        List<String> found = of(name);
        if (found.size() != 1) {
            throw new IllegalStateException("Not one " + name + " but " + found);
        }
        String array = found.getFirst().substring(found.getFirst().indexOf('['));
        return List.of(JsonMapper.shared().readValue(array, String[].class));
    }

    /** The files of the project that are copied, not those of an earlier stage. */
    List<String> copied() {
        var sources = new ArrayList<String>();
        named("COPY").filter(copy -> !copy.arguments().contains("--from=")).forEach(copy -> {
            List<String> words = copy.words().toList();
            sources.addAll(words.subList(0, words.size() - 1));
        });
        return sources;
    }

    private Stream<Instruction> named(String name) {
        return instructions.stream().filter(instruction -> instruction.name().equals(name));
    }
}
