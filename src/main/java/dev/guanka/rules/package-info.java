/** The rule core: package, declaration and standing in, report out; plain Java. */
package dev.guanka.rules;
