package dev.guanka.rules.scan.program;

import java.util.List;
import java.util.Set;

/**
 * The files of a package by what runs them.
 *
 * @param units the app and its pages, each with the files that it reaches
 * @param servers code of a server that lies beside the program
 * @param left files of the program's own folder that nothing is seen to run
 */
record Reached(List<Unit> units, Set<String> servers, Set<String> left) {}
