/** HTTP in: the REST API and the other doors for machines. */
package dev.guanka.intake;
