/** Text primitives of the scan: many literals at once, the words of an endpoint, positions. */
package dev.guanka.rules.scan.text;
