/** The signals of the rule pack as data, compiled to what the readers look for. */
package dev.guanka.rules.scan.signal;
