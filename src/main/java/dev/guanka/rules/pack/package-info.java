/** Loads, validates and versions the rule pack: the rules are data, changed without Java. */
package dev.guanka.rules.pack;
