package main

import (
	"fmt"
	"slices"
	"strings"

	"jsgo/codegen"
	"jsgo/parser"
	"jsgo/rt/manifest"
)

// localesOf says what a program has of Intl. Calls that ask for no locale need no languages; those of toLocaleString not even
// Intl, since what they answer is American English.
func (c *compiler) localesOf(g *parser.Graph) (l codegen.Locales) {
	everything := slices.Contains(g.Globals, "Intl")
	formats := most(g.Mentions(manifest.FormatMethods()))
	compares := most(g.Mentions(manifest.CompareMethods()))
	l.Formats = everything || formats == parser.Mentioned
	l.Compares = everything || compares != parser.NotMentioned
	if l.Formats {
		l.Texts = c.locales
	}
	if everything || compares == parser.Mentioned {
		l.Orders = c.locales
	}
	return l
}

func most(mentions map[string]parser.Mention) (m parser.Mention) {
	for _, x := range mentions {
		m = max(m, x)
	}
	return m
}

// setLocales reads --locales.
func (c *compiler) setLocales(list string) error {
	if list == "" {
		return nil
	}
	c.locales = nil
	known := manifest.Languages()
	for name := range strings.SplitSeq(list, ",") {
		switch {
		case name == "all":
			c.locales = known
		case name == "en":
		case slices.Contains(known, name):
			c.locales = append(c.locales, name)
		default:
			return fmt.Errorf("--locales: there is no data for %q; there is for en %s", name, strings.Join(known, " "))
		}
	}
	slices.Sort(c.locales)
	c.locales = slices.Compact(c.locales)
	return nil
}
