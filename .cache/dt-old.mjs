var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// assets/csl/chicago-fullnote-bibliography.json
var chicago_fullnote_bibliography_exports = {};
__export(chicago_fullnote_bibliography_exports, {
  default: () => chicago_fullnote_bibliography_default
});
var chicago_fullnote_bibliography_default;
var init_chicago_fullnote_bibliography = __esm({
  "assets/csl/chicago-fullnote-bibliography.json"() {
    chicago_fullnote_bibliography_default = {
      notice: "Chicago Manual of Style, 17th edition (full note), by the Citation Style Language project (https://citationstyles.org), from https://github.com/citation-style-language/styles. Licence: CC BY-SA 3.0 (https://creativecommons.org/licenses/by-sa/3.0/). Unchanged but for its packing as JSON, a line an entry; authors stand in its <info>.",
      lines: [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" demote-non-dropping-particle="display-and-sort" page-range-format="chicago">',
        "  <info>",
        "    <title>Chicago Manual of Style 17th edition (full note)</title>",
        "    <id>http://www.zotero.org/styles/chicago-fullnote-bibliography</id>",
        '    <link href="http://www.zotero.org/styles/chicago-fullnote-bibliography" rel="self"/>',
        '    <link href="http://www.chicagomanualofstyle.org/tools_citationguide.html" rel="documentation"/>',
        "    <author>",
        "      <name>Julian Onions</name>",
        "      <email>julian.onions@gmail.com</email>",
        "    </author>",
        "    <contributor>",
        "      <name>Simon Kornblith</name>",
        "      <email>simon@simonster.com</email>",
        "    </contributor>",
        "    <contributor>",
        "      <name>Elena Razlogova</name>",
        "      <email>elena.razlogova@gmail.com</email>",
        "    </contributor>",
        "    <contributor>",
        "      <name>Frank Bennett</name>",
        "      <email>biercenator@gmail.com</email>",
        "    </contributor>",
        "    <contributor>",
        "      <name>Andrew Dunning</name>",
        "      <email>andrew.dunning@utoronto.ca</email>",
        "    </contributor>",
        "    <contributor>",
        "      <name>Sebastian Karcher</name>",
        "    </contributor>",
        "    <contributor>",
        "      <name>Brenton M. Wiernik</name>",
        "    </contributor>",
        '    <category citation-format="note"/>',
        '    <category field="generic-base"/>',
        "    <summary>Chicago format with full notes and bibliography</summary>",
        "    <updated>2017-10-12T12:00:00+00:00</updated>",
        '    <rights license="http://creativecommons.org/licenses/by-sa/3.0/">This work is licensed under a Creative Commons Attribution-ShareAlike 3.0 License</rights>',
        "  </info>",
        '  <locale xml:lang="en">',
        "    <terms>",
        '      <term name="editor" form="verb-short">ed.</term>',
        '      <term name="translator" form="verb-short">trans.</term>',
        '      <term name="translator" form="short">trans.</term>',
        '      <term name="editortranslator" form="verb-short">ed. and trans.</term>',
        '      <term name="editortranslator" form="verb">Edited and translated by</term>',
        '      <term name="translator" form="short">trans.</term>',
        "    </terms>",
        "  </locale>",
        '  <macro name="editor-translator">',
        '    <group delimiter=", ">',
        '      <group delimiter=" ">',
        "        <choose>",
        '          <if variable="container-author reviewed-author" match="any">',
        "            <group>",
        '              <names variable="container-author reviewed-author">',
        '                <label form="verb-short" text-case="lowercase" suffix=" "/>',
        '                <name and="text" delimiter=", "/>',
        "              </names>",
        "            </group>",
        "          </if>",
        "        </choose>",
        "      </group>",
        '      <names variable="editor translator" delimiter=", ">',
        '        <label form="verb-short" text-case="lowercase" suffix=" "/>',
        '        <name and="text" delimiter=", "/>',
        "      </names>",
        "    </group>",
        "  </macro>",
        '  <macro name="secondary-contributors-note">',
        "    <choose>",
        '      <if type="chapter entry-dictionary entry-encyclopedia paper-conference" match="none">',
        '        <text macro="editor-translator"/>',
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="container-contributors-note">',
        "    <choose>",
        '      <if type="chapter entry-dictionary entry-encyclopedia paper-conference" match="any">',
        '        <text macro="editor-translator"/>',
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="secondary-contributors">',
        "    <choose>",
        '      <if type="chapter entry-dictionary entry-encyclopedia paper-conference" match="none">',
        '        <names variable="editor translator" delimiter=". ">',
        '          <label form="verb" text-case="capitalize-first" suffix=" "/>',
        '          <name and="text" delimiter=", "/>',
        "        </names>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="container-contributors">',
        "    <choose>",
        '      <if type="chapter entry-dictionary entry-encyclopedia paper-conference" match="any">',
        '        <group delimiter=", ">',
        "          <choose>",
        '            <if variable="author">',
        "              <choose>",
        '                <if variable="container-author" match="any">',
        '                  <names variable="container-author">',
        '                    <label form="verb-short" text-case="lowercase" suffix=" "/>',
        '                    <name and="text" delimiter=", "/>',
        "                  </names>",
        "                </if>",
        "              </choose>",
        "              <!--This includes page numers after the container author, e.g. for Introductions -->",
        "              <choose>",
        '                <if variable="container-author author" match="all">',
        '                  <group delimiter=". ">',
        '                    <text variable="page"/>',
        '                    <names variable="editor translator" delimiter=", ">',
        '                      <label form="verb" suffix=" "/>',
        '                      <name and="text" delimiter=", "/>',
        "                    </names>",
        "                  </group>",
        "                </if>",
        "                <else>",
        '                  <names variable="editor translator" delimiter=", ">',
        '                    <label form="verb" text-case="lowercase" suffix=" "/>',
        '                    <name and="text" delimiter=", "/>',
        "                  </names>",
        "                </else>",
        "              </choose>",
        "            </if>",
        "          </choose>",
        "        </group>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="recipient-note">',
        '    <names variable="recipient" delimiter=", ">',
        '      <label form="verb" text-case="lowercase" suffix=" "/>',
        '      <name and="text" delimiter=", "/>',
        "    </names>",
        "  </macro>",
        '  <macro name="contributors-note">',
        '    <group delimiter=" ">',
        '      <names variable="author">',
        '        <name and="text" sort-separator=", " delimiter=", "/>',
        '        <label form="short" prefix=", "/>',
        "        <substitute>",
        '          <names variable="editor"/>',
        '          <names variable="translator"/>',
        "        </substitute>",
        "      </names>",
        '      <text macro="recipient-note"/>',
        "    </group>",
        "  </macro>",
        '  <macro name="editor">',
        '    <names variable="editor">',
        '      <name name-as-sort-order="first" and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="always"/>',
        '      <label form="short" prefix=", "/>',
        "    </names>",
        "  </macro>",
        '  <macro name="translator">',
        '    <names variable="translator">',
        '      <name name-as-sort-order="first" and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="always"/>',
        '      <label form="verb-short" prefix=", "/>',
        "    </names>",
        "  </macro>",
        '  <macro name="recipient">',
        '    <group delimiter=" ">',
        "      <choose>",
        '        <if type="personal_communication">',
        "          <choose>",
        '            <if variable="genre">',
        '              <text variable="genre" text-case="capitalize-first"/>',
        "            </if>",
        "            <else>",
        '              <text term="letter" text-case="capitalize-first"/>',
        "            </else>",
        "          </choose>",
        "        </if>",
        "      </choose>",
        '      <text macro="recipient-note"/>',
        "    </group>",
        "  </macro>",
        '  <macro name="contributors">',
        '    <group delimiter=". ">',
        '      <names variable="author">',
        '        <name name-as-sort-order="first" and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="always"/>',
        "        <substitute>",
        '          <text macro="editor"/>',
        '          <text macro="translator"/>',
        "          <choose>",
        '            <if type="article-magazine article-newspaper webpage post-weblog" match="any">',
        '              <text variable="container-title"/>',
        "            </if>",
        "          </choose>",
        "        </substitute>",
        "      </names>",
        '      <text macro="recipient"/>',
        "    </group>",
        "  </macro>",
        '  <macro name="recipient-short">',
        '    <names variable="recipient">',
        '      <label form="verb" text-case="lowercase" suffix=" "/>',
        '      <name form="short" and="text" delimiter=", "/>',
        "    </names>",
        "  </macro>",
        '  <macro name="contributors-short">',
        '    <group delimiter=" ">',
        '      <names variable="author">',
        '        <name form="short" and="text" delimiter=", "/>',
        "        <substitute>",
        '          <names variable="editor"/>',
        '          <names variable="translator"/>',
        "        </substitute>",
        "      </names>",
        '      <text macro="recipient-short"/>',
        "    </group>",
        "  </macro>",
        '  <macro name="contributors-sort">',
        '    <names variable="author">',
        '      <name name-as-sort-order="all" and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="always"/>',
        "      <substitute>",
        '        <names variable="editor"/>',
        '        <names variable="translator"/>',
        '        <text macro="title"/>',
        "      </substitute>",
        "    </names>",
        "  </macro>",
        '  <macro name="interviewer-note">',
        '    <names variable="interviewer" delimiter=", ">',
        '      <label form="verb" text-case="lowercase" suffix=" "/>',
        '      <name and="text" delimiter=", "/>',
        "    </names>",
        "  </macro>",
        '  <macro name="interviewer">',
        '    <names variable="interviewer" delimiter=", ">',
        '      <label form="verb" text-case="capitalize-first" suffix=" "/>',
        '      <name and="text" delimiter=", "/>',
        "    </names>",
        "  </macro>",
        '  <macro name="title-note">',
        "    <choose>",
        '      <if variable="title" match="none">',
        '        <text variable="genre"/>',
        "      </if>",
        '      <else-if type="book graphic map motion_picture song" match="any">',
        '        <text variable="title" text-case="title" font-style="italic"/>',
        '        <group delimiter=" " prefix=", ">',
        '          <text term="version"/>',
        '          <text variable="version"/>',
        "        </group>",
        "      </else-if>",
        '      <else-if type="legal_case interview patent" match="any">',
        '        <text variable="title"/>',
        "      </else-if>",
        '      <else-if variable="reviewed-author">',
        '        <text variable="title" font-style="italic" prefix="review of "/>',
        "      </else-if>",
        "      <else>",
        '        <text variable="title" text-case="title" quotes="true"/>',
        "      </else>",
        "    </choose>",
        "  </macro>",
        '  <macro name="title">',
        "    <choose>",
        '      <if variable="title" match="none">',
        "        <choose>",
        '          <if type="personal_communication" match="none">',
        '            <text variable="genre" text-case="capitalize-first"/>',
        "          </if>",
        "        </choose>",
        "      </if>",
        '      <else-if type="book graphic motion_picture song" match="any">',
        '        <text variable="title" text-case="title" font-style="italic"/>',
        '        <group prefix=" (" suffix=")" delimiter=" ">',
        '          <text term="version"/>',
        '          <text variable="version"/>',
        "        </group>",
        "      </else-if>",
        '      <else-if variable="reviewed-author">',
        '        <group delimiter=", ">',
        '          <text variable="title" font-style="italic" prefix="Review of "/>',
        '          <names variable="reviewed-author">',
        '            <label form="verb-short" text-case="lowercase" suffix=" "/>',
        '            <name and="text" delimiter=", "/>',
        "          </names>",
        "        </group>",
        "      </else-if>",
        '      <else-if type="bill legislation legal_case interview patent" match="any">',
        '        <text variable="title"/>',
        "      </else-if>",
        "      <else>",
        '        <text variable="title" text-case="title" quotes="true"/>',
        "      </else>",
        "    </choose>",
        "  </macro>",
        '  <macro name="title-short">',
        "    <choose>",
        '      <if variable="title" match="none">',
        "        <choose>",
        '          <if type="interview">',
        '            <text term="interview"/>',
        "          </if>",
        '          <else-if type="manuscript speech" match="any">',
        '            <text variable="genre" form="short"/>',
        "          </else-if>",
        "        </choose>",
        "      </if>",
        '      <else-if type="book graphic motion_picture song" match="any">',
        '        <text variable="title" text-case="title" form="short" font-style="italic"/>',
        "      </else-if>",
        '      <else-if type="legal_case" variable="title-short" match="all">',
        '        <text variable="title" font-style="italic" form="short"/>',
        "      </else-if>",
        '      <else-if type="patent interview" match="any">',
        '        <text variable="title" form="short"/>',
        "      </else-if>",
        '      <else-if type="legal_case bill legislation" match="any">',
        '        <text variable="title"/>',
        "      </else-if>",
        "      <else>",
        '        <text variable="title" text-case="title" form="short" quotes="true"/>',
        "      </else>",
        "    </choose>",
        "  </macro>",
        '  <macro name="date-disambiguate">',
        "    <choose>",
        '      <if disambiguate="true" type="personal_communication" match="any">',
        '        <text macro="issued"/>',
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="description-note">',
        '    <group delimiter=", ">',
        '      <text macro="interviewer-note"/>',
        '      <text variable="medium"/>',
        "      <choose>",
        '        <if variable="title" match="none"/>',
        '        <else-if type="manuscript thesis speech" match="any"/>',
        '        <else-if type="patent">',
        '          <group delimiter=" ">',
        '            <text variable="authority"/>',
        '            <text variable="number"/>',
        "          </group>",
        "        </else-if>",
        "        <else>",
        '          <text variable="genre"/>',
        "        </else>",
        "      </choose>",
        "      <choose>",
        '        <if type="map">',
        '          <text variable="scale"/>',
        "        </if>",
        '        <else-if type="graphic">',
        '          <text variable="dimensions"/>',
        "        </else-if>",
        "      </choose>",
        "    </group>",
        "  </macro>",
        '  <macro name="description">',
        '    <group delimiter=", ">',
        '      <group delimiter=". ">',
        '        <text macro="interviewer"/>',
        '        <text variable="medium" text-case="capitalize-first"/>',
        "      </group>",
        "      <choose>",
        '        <if variable="title" match="none"/>',
        '        <else-if type="thesis speech" match="any"/>',
        '        <else-if type="patent">',
        '          <group delimiter=" ">',
        '            <text variable="authority"/>',
        '            <text variable="number"/>',
        "          </group>",
        "        </else-if>",
        "        <else>",
        '          <text variable="genre" text-case="capitalize-first"/>',
        "        </else>",
        "      </choose>",
        "      <choose>",
        '        <if type="map">',
        '          <text variable="scale"/>',
        "        </if>",
        '        <else-if type="graphic">',
        '          <text variable="dimensions"/>',
        "        </else-if>",
        "      </choose>",
        "    </group>",
        "  </macro>",
        '  <macro name="container-title-note">',
        '    <group delimiter=" ">',
        "      <choose>",
        '        <if type="chapter entry-dictionary entry-encyclopedia paper-conference" match="any">',
        '          <text term="in"/>',
        "        </if>",
        "      </choose>",
        "      <choose>",
        '        <if type="webpage">',
        '          <text variable="container-title"/>',
        "        </if>",
        '        <else-if type="post-weblog">',
        '          <text variable="container-title" text-case="title" font-style="italic" suffix=" (blog)"/>',
        "        </else-if>",
        '        <else-if type="bill legislation legal_case" match="none">',
        '          <text variable="container-title" text-case="title" font-style="italic"/>',
        "        </else-if>",
        "      </choose>",
        "    </group>",
        "  </macro>",
        '  <macro name="container-title">',
        '    <group delimiter=" ">',
        "      <choose>",
        '        <if type="chapter entry-dictionary entry-encyclopedia paper-conference" match="any">',
        '          <text term="in" text-case="capitalize-first"/>',
        "        </if>",
        "      </choose>",
        "      <choose>",
        '        <if type="webpage">',
        '          <text variable="container-title"/>',
        "        </if>",
        '        <else-if type="post-weblog">',
        '          <text variable="container-title" text-case="title" font-style="italic" suffix=" (blog)"/>',
        "        </else-if>",
        '        <else-if type="bill legislation legal_case" match="none">',
        '          <text variable="container-title" text-case="title" font-style="italic"/>',
        "        </else-if>",
        "      </choose>",
        "    </group>",
        "  </macro>",
        '  <macro name="collection-title">',
        "    <choose>",
        '      <if match="none" type="article-journal">',
        "        <choose>",
        '          <if match="none" is-numeric="collection-number">',
        '            <group delimiter=", ">',
        '              <text variable="collection-title" text-case="title"/>',
        '              <text variable="collection-number"/>',
        "            </group>",
        "          </if>",
        "          <else>",
        '            <group delimiter=" ">',
        '              <text variable="collection-title" text-case="title"/>',
        '              <text variable="collection-number"/>',
        "            </group>",
        "          </else>",
        "        </choose>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="collection-title-journal">',
        "    <choose>",
        '      <if type="article-journal">',
        '        <group delimiter=" ">',
        '          <text variable="collection-title"/>',
        '          <text variable="collection-number"/>',
        "        </group>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="edition-note">',
        "    <choose>",
        '      <if type="book chapter graphic motion_picture paper-conference report song" match="any">',
        "        <choose>",
        '          <if is-numeric="edition">',
        '            <group delimiter=" ">',
        '              <number variable="edition" form="ordinal"/>',
        '              <text term="edition" form="short"/>',
        "            </group>",
        "          </if>",
        "          <else>",
        '            <text variable="edition"/>',
        "          </else>",
        "        </choose>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="edition">',
        "    <choose>",
        '      <if type="book chapter graphic motion_picture paper-conference report song" match="any">',
        "        <choose>",
        '          <if is-numeric="edition">',
        '            <group delimiter=" ">',
        '              <number variable="edition" form="ordinal"/>',
        '              <text term="edition" form="short"/>',
        "            </group>",
        "          </if>",
        "          <else>",
        '            <text variable="edition" text-case="capitalize-first" suffix="."/>',
        "          </else>",
        "        </choose>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="locators-note-join-with-space">',
        "    <choose>",
        '      <if type="article-journal" variable="volume" match="all">',
        "        <choose>",
        '          <if match="none" variable="collection-title">',
        '            <text macro="locators-note"/>',
        "          </if>",
        "        </choose>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="locators-note-join-with-comma">',
        "    <choose>",
        '      <if type="article-journal" match="none">',
        '        <text macro="locators-note"/>',
        "      </if>",
        '      <else-if type="article-journal">',
        "        <choose>",
        '          <if variable="volume" match="none">',
        '            <text macro="locators-note"/>',
        "          </if>",
        '          <else-if match="any" variable="collection-title">',
        '            <text macro="locators-note"/>',
        "          </else-if>",
        "        </choose>",
        "      </else-if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="locators-note">',
        "    <choose>",
        '      <if type="article-journal">',
        '        <group delimiter=", ">',
        '          <text macro="collection-title-journal"/>',
        '          <text variable="volume"/>',
        '          <group delimiter=" ">',
        '            <text term="issue" form="short"/>',
        '            <text variable="issue"/>',
        "          </group>",
        "        </group>",
        "      </if>",
        '      <else-if type="bill legislation legal_case" match="any">',
        '        <text macro="legal-cites"/>',
        "      </else-if>",
        '      <else-if type="book chapter graphic motion_picture paper-conference report song" match="any">',
        '        <group delimiter=", ">',
        '          <text macro="edition-note"/>',
        '          <group delimiter=" ">',
        '            <text term="volume" form="short"/>',
        '            <number variable="volume" form="numeric"/>',
        "          </group>",
        "          <choose>",
        '            <if variable="locator" match="none">',
        '              <group delimiter=" ">',
        '                <number variable="number-of-volumes" form="numeric"/>',
        '                <text term="volume" form="short" plural="true"/>',
        "              </group>",
        "            </if>",
        "          </choose>",
        "        </group>",
        "      </else-if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="legal-cites">',
        "    <choose>",
        '      <if type="legal_case" match="any">',
        '        <group delimiter=" ">',
        "          <choose>",
        '            <if variable="container-title">',
        '              <text variable="volume"/>',
        '              <text variable="container-title"/>',
        '              <group delimiter=" ">',
        '                <!--change to label variable="section" as that becomes available -->',
        '                <text term="section" form="symbol"/>',
        '                <text variable="section"/>',
        "              </group>",
        '              <text variable="page"/>',
        "            </if>",
        "            <else>",
        '              <text variable="number" prefix="No. "/>',
        "            </else>",
        "          </choose>",
        "        </group>",
        "      </if>",
        '      <else-if type="bill legislation" match="any">',
        '        <group delimiter=", ">',
        "          <choose>",
        '            <if variable="number">',
        "              <!--There's a public law number-->",
        '              <text variable="number" prefix="Pub. L. No. "/>',
        '              <group delimiter=" ">',
        '                <!--change to label variable="section" as that becomes available -->',
        '                <text term="section" form="symbol"/>',
        '                <text variable="section"/>',
        "              </group>",
        '              <group delimiter=" ">',
        '                <text variable="volume"/>',
        '                <text variable="container-title"/>',
        '                <text variable="page-first"/>',
        "              </group>",
        "            </if>",
        "            <else>",
        '              <group delimiter=" ">',
        '                <text variable="volume"/>',
        '                <text variable="container-title"/>',
        '                <!--change to label variable="section" as that becomes available -->',
        '                <text term="section" form="symbol"/>',
        '                <text variable="section"/>',
        "              </group>",
        "            </else>",
        "          </choose>",
        "        </group>",
        "      </else-if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="locators-join-with-space">',
        "    <choose>",
        '      <if type="article-journal" variable="volume" match="all">',
        "        <choose>",
        '          <if match="none" variable="collection-title">',
        '            <text macro="locators"/>',
        "          </if>",
        "        </choose>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="locators-join-with-comma">',
        "    <choose>",
        '      <if type="bill chapter legislation legal_case paper-conference" match="any">',
        '        <text macro="locators"/>',
        "      </if>",
        '      <else-if type="article-journal">',
        "        <choose>",
        '          <if variable="volume" match="none">',
        '            <text macro="locators"/>',
        "          </if>",
        '          <else-if match="any" variable="collection-title">',
        '            <text macro="locators"/>',
        "          </else-if>",
        "        </choose>",
        "      </else-if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="locators-join-with-period">',
        "    <choose>",
        '      <if type="bill legislation legal_case article-journal chapter paper-conference" match="none">',
        '        <text macro="locators"/>',
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="locators">',
        "    <choose>",
        '      <if type="article-journal">',
        '        <group delimiter=", ">',
        '          <text macro="collection-title-journal"/>',
        '          <text variable="volume"/>',
        '          <group delimiter=" ">',
        '            <text term="issue" form="short"/>',
        '            <text variable="issue"/>',
        "          </group>",
        "        </group>",
        "      </if>",
        '      <else-if type="bill legislation legal_case" match="any">',
        '        <text macro="legal-cites"/>',
        "      </else-if>",
        '      <else-if type="book graphic motion_picture report song" match="any">',
        '        <group delimiter=". ">',
        '          <text macro="edition"/>',
        '          <group delimiter=" ">',
        '            <text term="volume" form="short" text-case="capitalize-first"/>',
        '            <number variable="volume" form="numeric"/>',
        "          </group>",
        '          <group delimiter=" ">',
        '            <number variable="number-of-volumes" form="numeric"/>',
        '            <text term="volume" form="short" plural="true"/>',
        "          </group>",
        "        </group>",
        "      </else-if>",
        '      <else-if type="chapter entry-dictionary entry-encyclopedia paper-conference" match="any">',
        '        <group delimiter=". ">',
        '          <text macro="edition"/>',
        "          <choose>",
        '            <if variable="page" match="none">',
        '              <group delimiter=" ">',
        '                <text term="volume" form="short" text-case="capitalize-first"/>',
        '                <number variable="volume" form="numeric"/>',
        "              </group>",
        "            </if>",
        "          </choose>",
        "        </group>",
        "      </else-if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="locators-newspaper">',
        "    <choose>",
        '      <if type="article-newspaper">',
        '        <group delimiter=", ">',
        '          <group delimiter=" ">',
        '            <number variable="edition"/>',
        '            <text term="edition"/>',
        "          </group>",
        '          <group delimiter=" ">',
        '            <text term="section" form="short"/>',
        '            <text variable="section"/>',
        "          </group>",
        "        </group>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="event-note">',
        '    <text variable="event"/>',
        "  </macro>",
        '  <macro name="event">',
        "    <choose>",
        '      <if variable="title">',
        '        <group delimiter=" ">',
        "          <choose>",
        '            <if variable="genre">',
        '              <text term="presented at"/>',
        "            </if>",
        "            <else>",
        '              <text term="presented at" text-case="capitalize-first"/>',
        "            </else>",
        "          </choose>",
        '          <text variable="event"/>',
        "        </group>",
        "      </if>",
        "      <else>",
        '        <group delimiter=" ">',
        '          <text term="presented at" text-case="capitalize-first"/>',
        '          <text variable="event"/>',
        "        </group>",
        "      </else>",
        "    </choose>",
        "  </macro>",
        '  <macro name="originally-published">',
        '    <group delimiter=", ">',
        '      <group delimiter=": ">',
        '        <text variable="original-publisher-place"/>',
        '        <text variable="original-publisher"/>',
        "      </group>",
        "      <choose>",
        '        <if is-uncertain-date="original-date">',
        '          <date variable="original-date" form="numeric" date-parts="year" prefix="[" suffix="?]"/>',
        "        </if>",
        "        <else>",
        '          <date variable="original-date" form="numeric" date-parts="year"/>',
        "        </else>",
        "      </choose>",
        "    </group>",
        "  </macro>",
        '  <macro name="reprint-note">',
        "    <!--needs localization-->",
        "    <choose>",
        '      <if variable="original-date issued" match="all">',
        "        <choose>",
        "          <!--for whatever reason in notes, when we have both original and new publishers, reprint doesn't appear-->",
        '          <if variable="original-publisher original-publisher-place" match="none">',
        '            <text value="repr."/>',
        "          </if>",
        "        </choose>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="reprint">',
        "    <!--needs localization-->",
        "    <choose>",
        '      <if variable="original-date issued" match="all">',
        '        <text value="reprint" text-case="capitalize-first"/>',
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="publisher">',
        "    <choose>",
        '      <if type="thesis">',
        '        <text variable="publisher"/>',
        "      </if>",
        '      <else-if type="speech">',
        '        <text variable="event-place"/>',
        "      </else-if>",
        "      <else>",
        '        <group delimiter=": ">',
        '          <text variable="publisher-place"/>',
        '          <text variable="publisher"/>',
        "        </group>",
        "      </else>",
        "    </choose>",
        "  </macro>",
        '  <macro name="issued">',
        "    <choose>",
        '      <if variable="issued">',
        "        <choose>",
        '          <if type="legal_case">',
        '            <group delimiter=" ">',
        '              <text variable="authority"/>',
        "              <choose>",
        '                <if variable="container-title" match="any">',
        "                  <!--Only print year for cases published in reporters-->",
        '                  <date variable="issued" form="numeric" date-parts="year"/>',
        "                </if>",
        "                <else>",
        '                  <date variable="issued" form="text"/>',
        "                </else>",
        "              </choose>",
        "            </group>",
        "          </if>",
        '          <else-if type="book bill chapter  legislation motion_picture paper-conference song thesis" match="any">',
        "            <choose>",
        '              <if is-uncertain-date="issued">',
        '                <date variable="issued" form="numeric" date-parts="year" prefix="[" suffix="?]"/>',
        "              </if>",
        "              <else>",
        '                <date variable="issued" form="numeric" date-parts="year"/>',
        "              </else>",
        "            </choose>",
        "          </else-if>",
        '          <else-if type="patent">',
        '            <group delimiter=", ">',
        '              <group delimiter=" ">',
        "                <!--Needs Localization-->",
        '                <text value="filed"/>',
        '                <date variable="submitted" form="text"/>',
        "              </group>",
        '              <group delimiter=" ">',
        "                <choose>",
        '                  <if variable="issued submitted" match="all">',
        '                    <text term="and"/>',
        "                  </if>",
        "                </choose>",
        "                <!--Needs Localization-->",
        '                <text value="issued"/>',
        '                <date variable="issued" form="text"/>',
        "              </group>",
        "            </group>",
        "          </else-if>",
        "          <else>",
        "            <choose>",
        '              <if is-uncertain-date="issued">',
        '                <date variable="issued" form="text" prefix="[" suffix="?]"/>',
        "              </if>",
        "              <else>",
        '                <date variable="issued" form="text"/>',
        "              </else>",
        "            </choose>",
        "          </else>",
        "        </choose>",
        "      </if>",
        '      <else-if variable="status">',
        '        <text variable="status"/>',
        "      </else-if>",
        '      <else-if variable="accessed URL" match="all"/>',
        "      <else>",
        '        <text term="no date" form="short"/>',
        "      </else>",
        "    </choose>",
        "  </macro>",
        '  <macro name="point-locators-subsequent">',
        "    <choose>",
        '      <if type="legal_case" variable="locator" match="all">',
        "        <choose>",
        '          <if locator="page">',
        '            <group delimiter=":">',
        '              <text variable="volume"/>',
        '              <text variable="locator"/>',
        "            </group>",
        "          </if>",
        "          <else>",
        '            <group delimiter=" ">',
        '              <label variable="locator" form="short"/>',
        '              <text variable="locator"/>',
        "            </group>",
        "          </else>",
        "        </choose>",
        "      </if>",
        '      <else-if variable="locator">',
        "        <choose>",
        '          <if locator="page" match="none">',
        '            <group delimiter=" ">',
        "              <choose>",
        '                <if type="book graphic motion_picture report song" match="any">',
        "                  <choose>",
        '                    <if variable="volume">',
        '                      <group delimiter=", ">',
        '                        <group delimiter=" ">',
        '                          <text term="volume" form="short"/>',
        '                          <number variable="volume" form="numeric"/>',
        "                        </group>",
        '                        <label variable="locator" form="short"/>',
        "                      </group>",
        "                    </if>",
        "                    <else>",
        '                      <label variable="locator" form="short"/>',
        "                    </else>",
        "                  </choose>",
        "                </if>",
        "                <else>",
        '                  <label variable="locator" form="short"/>',
        "                </else>",
        "              </choose>",
        '              <text variable="locator"/>',
        "            </group>",
        "          </if>",
        '          <else-if type="book graphic motion_picture report song" match="any">',
        '            <group delimiter=":">',
        '              <number variable="volume" form="numeric"/>',
        '              <text variable="locator"/>',
        "            </group>",
        "          </else-if>",
        "          <else>",
        '            <text variable="locator"/>',
        "          </else>",
        "        </choose>",
        "      </else-if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="point-locators-join-with-colon">',
        "    <choose>",
        '      <if type="article-journal">',
        "        <choose>",
        '          <if variable="locator page" match="any">',
        "            <choose>",
        '              <if variable="volume issue" match="any">',
        '                <text macro="point-locators"/>',
        "              </if>",
        "            </choose>",
        "          </if>",
        "        </choose>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="point-locators-join-with-comma">',
        "    <choose>",
        '      <if type="article-journal" match="none">',
        '        <text macro="point-locators"/>',
        "      </if>",
        '      <else-if variable="volume issue" match="none">',
        '        <text macro="point-locators"/>',
        "      </else-if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="point-locators">',
        "    <choose>",
        '      <if variable="locator" match="none">',
        "        <choose>",
        '          <if type="article-journal chapter paper-conference" match="any">',
        '            <text variable="page"/>',
        "          </if>",
        "        </choose>",
        "      </if>",
        '      <else-if type="article-journal">',
        '        <group delimiter=" ">',
        "          <choose>",
        '            <if locator="page" match="none">',
        '              <label variable="locator" form="short" suffix=" "/>',
        "            </if>",
        "          </choose>",
        '          <text variable="locator"/>',
        "        </group>",
        "      </else-if>",
        '      <else-if type="legal_case"/>',
        "      <else>",
        '        <group delimiter=" ">',
        "          <choose>",
        '            <if locator="page" match="none">',
        '              <label variable="locator" form="short"/>',
        "            </if>",
        "          </choose>",
        '          <text variable="locator"/>',
        "        </group>",
        "      </else>",
        "    </choose>",
        "  </macro>",
        '  <macro name="locators-chapter">',
        "    <choose>",
        '      <if type="chapter entry-dictionary entry-encyclopedia paper-conference" match="any">',
        "        <choose>",
        '          <if variable="author container-author" match="all"/>',
        "          <else>",
        "            <choose>",
        '              <if variable="page">',
        '                <text variable="volume" suffix=":"/>',
        '                <text variable="page"/>',
        "              </if>",
        "            </choose>",
        "          </else>",
        "        </choose>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="locators-journal-join-with-colon">',
        "    <choose>",
        '      <if type="article-journal">',
        "        <choose>",
        '          <if variable="volume issue" match="any">',
        '            <text variable="page"/>',
        "          </if>",
        "        </choose>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="locators-journal-join-with-comma">',
        "    <choose>",
        '      <if type="article-journal">',
        "        <choose>",
        '          <if variable="volume issue" match="none">',
        '            <text variable="page"/>',
        "          </if>",
        "        </choose>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="archive-note">',
        "    <choose>",
        '      <if type="thesis">',
        '        <group delimiter=" ">',
        '          <text variable="archive"/>',
        '          <text variable="archive_location" prefix="(" suffix=")"/>',
        "        </group>",
        "      </if>",
        "      <else>",
        '        <group delimiter=", ">',
        '          <text variable="archive_location"/>',
        '          <text variable="archive"/>',
        '          <text variable="archive-place"/>',
        "        </group>",
        "      </else>",
        "    </choose>",
        "  </macro>",
        '  <macro name="archive">',
        "    <choose>",
        '      <if type="thesis">',
        '        <group delimiter=" ">',
        '          <text variable="archive"/>',
        '          <text variable="archive_location" prefix="(" suffix=")"/>',
        "        </group>",
        "      </if>",
        "      <else>",
        '        <group delimiter=". ">',
        '          <text variable="archive_location" text-case="capitalize-first"/>',
        '          <text variable="archive"/>',
        '          <text variable="archive-place"/>',
        "        </group>",
        "      </else>",
        "    </choose>",
        "  </macro>",
        '  <macro name="issue-note-join-with-space">',
        "    <choose>",
        '      <if type="article-journal bill legislation legal_case manuscript thesis" variable="publisher-place event-place publisher" match="any">',
        "        <!--Chicago doesn't use publisher/place for Newspapers and we want the date delimited by a comma-->",
        "        <choose>",
        '          <if type="article-newspaper" match="none">',
        "            <choose>",
        '              <if type="article-journal" match="none">',
        '                <text macro="issue-note"/>',
        "              </if>",
        '              <else-if variable="issue volume" match="any">',
        '                <text macro="issue-note"/>',
        "              </else-if>",
        "            </choose>",
        "          </if>",
        "        </choose>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="issue-note-join-with-comma">',
        "    <choose>",
        '      <if type="article-journal bill legislation legal_case manuscript speech thesis" variable="publisher-place publisher" match="none">',
        '        <text macro="issue-note"/>',
        "      </if>",
        '      <else-if type="article-newspaper">',
        '        <text macro="issue-note"/>',
        "      </else-if>",
        '      <else-if type="article-journal">',
        "        <choose>",
        '          <if variable="volume issue" match="none">',
        '            <text macro="issue-note"/>',
        "          </if>",
        "        </choose>",
        "      </else-if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="issue-map-graphic">',
        "    <!--See CMoS 17th ed. 14.235 and 14.237-->",
        "    <choose>",
        '      <if type="graphic map" match="any">',
        "        <choose>",
        '          <if variable="publisher publisher-place" match="none">',
        '            <text macro="issued"/>',
        "          </if>",
        "        </choose>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="issue-note">',
        "    <choose>",
        '      <if type="bill legislation legal_case" match="any">',
        '        <text macro="issued" prefix="(" suffix=")"/>',
        "      </if>",
        '      <else-if type="article-journal">',
        "        <choose>",
        '          <if variable="volume issue" match="any">',
        '            <text macro="issued" prefix="(" suffix=")"/>',
        "          </if>",
        "          <else>",
        '            <text macro="issued"/>',
        "          </else>",
        "        </choose>",
        "      </else-if>",
        '      <else-if type="article-newspaper">',
        '        <text macro="issued"/>',
        "      </else-if>",
        '      <else-if type="manuscript thesis speech" match="any">',
        '        <group delimiter=", " prefix="(" suffix=")">',
        "          <choose>",
        '            <if variable="title" match="any">',
        '              <text variable="genre"/>',
        "            </if>",
        "          </choose>",
        '          <text variable="event"/>',
        '          <text variable="event-place"/>',
        '          <text variable="publisher"/>',
        '          <text macro="issued"/>',
        "        </group>",
        "      </else-if>",
        '      <else-if variable="publisher-place event-place publisher" match="any">',
        '        <group prefix="(" suffix=")" delimiter=", ">',
        '          <text macro="event-note"/>',
        '          <group delimiter="; ">',
        '            <text macro="originally-published"/>',
        '            <group delimiter=", ">',
        '              <text macro="reprint-note"/>',
        '              <text macro="publisher"/>',
        "            </group>",
        "          </group>",
        '          <text macro="issued"/>',
        "        </group>",
        "      </else-if>",
        "      <else>",
        '        <text macro="issued"/>',
        "      </else>",
        "    </choose>",
        "  </macro>",
        '  <macro name="issue-join-with-space">',
        "    <choose>",
        '      <if type="article-journal" match="any">',
        "        <choose>",
        '          <if variable="issue volume" match="any">',
        '            <text macro="issue"/>',
        "          </if>",
        "        </choose>",
        "      </if>",
        '      <else-if type="bill legislation legal_case" match="any">',
        '        <text macro="issue"/>',
        "      </else-if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="issue-join-with-period">',
        "    <choose>",
        '      <if type="article-journal bill legislation legal_case" match="none">',
        "        <choose>",
        '          <if type="speech" variable="publisher publisher-place" match="any">',
        '            <text macro="issue"/>',
        "          </if>",
        "        </choose>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="issue-join-with-comma">',
        "    <choose>",
        '      <if type="bill legislation legal_case" match="none">',
        "        <choose>",
        '          <if type="article-journal" match="none">',
        "            <choose>",
        '              <if type="speech" variable="publisher publisher-place" match="none">',
        '                <text macro="issue"/>',
        "              </if>",
        "            </choose>",
        "          </if>",
        '          <else-if variable="volume issue" match="none">',
        '            <text macro="issue"/>',
        "          </else-if>",
        "        </choose>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="issue">',
        "    <choose>",
        '      <if type="bill legislation legal_case" match="any">',
        '        <text macro="issued" prefix="(" suffix=")"/>',
        "      </if>",
        '      <else-if type="article-journal">',
        "        <choose>",
        '          <if variable="issue volume" match="any">',
        '            <text macro="issued" prefix="(" suffix=")"/>',
        "          </if>",
        "          <else>",
        '            <text macro="issued"/>',
        "          </else>",
        "        </choose>",
        "      </else-if>",
        '      <else-if type="speech">',
        '        <group delimiter=", ">',
        '          <group delimiter=" ">',
        "            <choose>",
        '              <if variable="title" match="none"/>',
        "              <else>",
        '                <text variable="genre" text-case="capitalize-first"/>',
        "              </else>",
        "            </choose>",
        '            <text macro="event"/>',
        "          </group>",
        '          <text variable="event-place"/>',
        '          <text macro="issued"/>',
        "        </group>",
        "      </else-if>",
        "      <!--Chicago doesn't use publisher/place for Newspapers -->",
        '      <else-if type="article-newspaper">',
        '        <text macro="issued"/>',
        "      </else-if>",
        '      <else-if variable="publisher-place publisher" match="any">',
        '        <group delimiter=", ">',
        "          <choose>",
        '            <if type="thesis">',
        '              <text variable="genre" text-case="capitalize-first"/>',
        "            </if>",
        "          </choose>",
        '          <group delimiter=". ">',
        '            <text macro="originally-published"/>',
        '            <group delimiter=", ">',
        '              <text macro="reprint"/>',
        '              <text macro="publisher"/>',
        "            </group>",
        "          </group>",
        '          <text macro="issued"/>',
        "        </group>",
        "      </else-if>",
        "      <!--location for data for maps and artwork is different-->",
        '      <else-if type="graphic map" match="none">',
        '        <text macro="issued"/>',
        "      </else-if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="access-note">',
        '    <group delimiter=", ">',
        "      <choose>",
        '        <if type="graphic report" match="any">',
        '          <text macro="archive-note"/>',
        "        </if>",
        '        <else-if type="article-journal bill book chapter legal_case legislation motion_picture paper-conference" match="none">',
        '          <text macro="archive-note"/>',
        "        </else-if>",
        "      </choose>",
        "      <choose>",
        '        <if variable="issued" match="none">',
        '          <group delimiter=" ">',
        '            <text term="accessed"/>',
        '            <date variable="accessed" form="text"/>',
        "          </group>",
        "        </if>",
        "      </choose>",
        "      <choose>",
        '        <if type="legal_case" match="none">',
        "          <choose>",
        '            <if variable="DOI">',
        '              <text variable="DOI" prefix="https://doi.org/"/>',
        "            </if>",
        "            <else>",
        '              <text variable="URL"/>',
        "            </else>",
        "          </choose>",
        "        </if>",
        "      </choose>",
        "    </group>",
        "  </macro>",
        '  <macro name="access">',
        '    <group delimiter=". ">',
        "      <choose>",
        '        <if type="graphic report" match="any">',
        '          <text macro="archive"/>',
        "        </if>",
        '        <else-if type="article-journal bill book chapter legal_case legislation motion_picture paper-conference" match="none">',
        '          <text macro="archive"/>',
        "        </else-if>",
        "      </choose>",
        "      <choose>",
        '        <if variable="issued" match="none">',
        '          <group delimiter=" ">',
        '            <text term="accessed" text-case="capitalize-first"/>',
        '            <date variable="accessed" form="text"/>',
        "          </group>",
        "        </if>",
        "      </choose>",
        "      <choose>",
        '        <if type="legal_case" match="none">',
        "          <choose>",
        '            <if variable="DOI">',
        '              <text variable="DOI" prefix="https://doi.org/"/>',
        "            </if>",
        "            <else>",
        '              <text variable="URL"/>',
        "            </else>",
        "          </choose>",
        "        </if>",
        "      </choose>",
        "    </group>",
        "  </macro>",
        '  <macro name="case-locator-subsequent">',
        "    <choose>",
        '      <if type="legal_case">',
        '        <group delimiter=" ">',
        '          <text variable="volume"/>',
        '          <text variable="container-title"/>',
        "        </group>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <macro name="case-pinpoint-subsequent">',
        "    <choose>",
        '      <if type="legal_case">',
        '        <group delimiter=" ">',
        "          <choose>",
        '            <if locator="page">',
        '              <text term="at"/>',
        '              <text variable="locator"/>',
        "            </if>",
        "            <else>",
        '              <label variable="locator"/>',
        '              <text variable="locator"/>',
        "            </else>",
        "          </choose>",
        "        </group>",
        "      </if>",
        "    </choose>",
        "  </macro>",
        '  <citation et-al-min="4" et-al-use-first="1" disambiguate-add-names="true">',
        '    <layout suffix="." delimiter="; ">',
        "      <choose>",
        '        <if position="ibid ibid-with-locator" match="any">',
        '          <group delimiter=", ">',
        '            <text macro="contributors-short"/>',
        '            <group delimiter=" ">',
        '              <group delimiter=", ">',
        "                <choose>",
        '                  <if variable="author editor translator" match="none">',
        '                    <text macro="title-short"/>',
        "                  </if>",
        "                </choose>",
        '                <text macro="case-locator-subsequent"/>',
        "              </group>",
        '              <text macro="case-pinpoint-subsequent"/>',
        "            </group>",
        "            <choose>",
        '              <if match="none" type="legal_case">',
        '                <text macro="point-locators-subsequent"/>',
        "              </if>",
        "            </choose>",
        "          </group>",
        "        </if>",
        '        <else-if position="subsequent">',
        '          <group delimiter=", ">',
        '            <text macro="contributors-short"/>',
        '            <group delimiter=" ">',
        '              <group delimiter=", ">',
        '                <text macro="title-short"/>',
        "                <!--if title & author are the same: -->",
        '                <text macro="date-disambiguate"/>',
        '                <text macro="case-locator-subsequent"/>',
        "              </group>",
        '              <text macro="case-pinpoint-subsequent"/>',
        "            </group>",
        "            <choose>",
        '              <if match="none" type="legal_case">',
        '                <text macro="point-locators-subsequent"/>',
        "              </if>",
        "            </choose>",
        "          </group>",
        "        </else-if>",
        "        <else>",
        '          <group delimiter=", ">',
        '            <group delimiter=": ">',
        '              <group delimiter=", ">',
        '                <group delimiter=" ">',
        '                  <group delimiter=", ">',
        '                    <group delimiter=" ">',
        '                      <group delimiter=", ">',
        '                        <group delimiter=", ">',
        '                          <text macro="contributors-note"/>',
        '                          <text macro="title-note"/>',
        '                          <text macro="issue-map-graphic"/>',
        "                        </group>",
        '                        <text macro="description-note"/>',
        '                        <text macro="secondary-contributors-note"/>',
        '                        <text macro="container-title-note"/>',
        '                        <text macro="container-contributors-note"/>',
        "                      </group>",
        '                      <text macro="locators-note-join-with-space"/>',
        "                    </group>",
        '                    <text macro="locators-note-join-with-comma"/>',
        '                    <text macro="collection-title"/>',
        '                    <text macro="issue-note-join-with-comma"/>',
        "                  </group>",
        '                  <text macro="issue-note-join-with-space"/>',
        "                </group>",
        '                <text macro="locators-newspaper"/>',
        '                <text macro="point-locators-join-with-comma"/>',
        "              </group>",
        '              <text macro="point-locators-join-with-colon"/>',
        "            </group>",
        '            <text macro="access-note"/>',
        "          </group>",
        "        </else>",
        "      </choose>",
        "    </layout>",
        "  </citation>",
        '  <bibliography hanging-indent="true" et-al-min="11" et-al-use-first="7" subsequent-author-substitute="&#8212;&#8212;&#8212;" entry-spacing="0">',
        "    <sort>",
        '      <key macro="contributors-sort"/>',
        '      <key variable="title"/>',
        '      <key variable="genre"/>',
        '      <key variable="issued"/>',
        "    </sort>",
        '    <layout suffix=".">',
        '      <group delimiter=". ">',
        '        <group delimiter=": ">',
        '          <group delimiter=", ">',
        '            <group delimiter=" ">',
        '              <group delimiter=". ">',
        '                <group delimiter=" ">',
        '                  <group delimiter=", ">',
        '                    <group delimiter=". ">',
        '                      <group delimiter=". ">',
        '                        <text macro="contributors"/>',
        '                        <text macro="title"/>',
        '                        <text macro="issue-map-graphic"/>',
        "                      </group>",
        '                      <text macro="description"/>',
        '                      <text macro="secondary-contributors"/>',
        '                      <group delimiter=", ">',
        '                        <text macro="container-title"/>',
        '                        <text macro="container-contributors"/>',
        "                      </group>",
        '                      <text macro="locators-join-with-period"/>',
        "                    </group>",
        '                    <text macro="locators-join-with-comma"/>',
        '                    <text macro="locators-chapter"/>',
        "                  </group>",
        '                  <text macro="locators-join-with-space"/>',
        "                </group>",
        '                <text macro="collection-title"/>',
        '                <text macro="issue-join-with-period"/>',
        "              </group>",
        '              <text macro="issue-join-with-space"/>',
        "            </group>",
        '            <text macro="issue-join-with-comma"/>',
        '            <text macro="locators-journal-join-with-comma"/>',
        '            <text macro="locators-newspaper"/>',
        "          </group>",
        '          <text macro="locators-journal-join-with-colon"/>',
        "        </group>",
        '        <text macro="access"/>',
        "      </group>",
        "    </layout>",
        "  </bibliography>",
        "</style>"
      ]
    };
  }
});

// assets/csl/locales-en-US.json
var locales_en_US_exports = {};
__export(locales_en_US_exports, {
  default: () => locales_en_US_default
});
var locales_en_US_default;
var init_locales_en_US = __esm({
  "assets/csl/locales-en-US.json"() {
    locales_en_US_default = {
      notice: "CSL locale en-US, by the Citation Style Language project (https://citationstyles.org), from https://github.com/citation-style-language/locales. Licence: CC BY-SA 3.0 (https://creativecommons.org/licenses/by-sa/3.0/). Unchanged but for its packing as JSON, a line an entry; authors stand in its <info>.",
      lines: [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">',
        "  <info>",
        "    <translator>",
        "      <name>Andrew Dunning</name>",
        "    </translator>",
        "    <translator>",
        "      <name>Sebastian Karcher</name>",
        "    </translator>",
        "    <translator>",
        "      <name>Rintze M. Zelle</name>",
        "    </translator>",
        "    <translator>",
        "      <name>Denis Meier</name>",
        "    </translator>",
        "    <translator>",
        "      <name>Brenton M. Wiernik</name>",
        "    </translator>",
        '    <rights license="http://creativecommons.org/licenses/by-sa/3.0/">This work is licensed under a Creative Commons Attribution-ShareAlike 3.0 License</rights>',
        "    <updated>2015-10-10T23:31:02+00:00</updated>",
        "  </info>",
        '  <style-options punctuation-in-quote="true"/>',
        '  <date form="text">',
        '    <date-part name="month" suffix=" "/>',
        '    <date-part name="day" suffix=", "/>',
        '    <date-part name="year"/>',
        "  </date>",
        '  <date form="numeric">',
        '    <date-part name="month" form="numeric-leading-zeros" suffix="/"/>',
        '    <date-part name="day" form="numeric-leading-zeros" suffix="/"/>',
        '    <date-part name="year"/>',
        "  </date>",
        "  <terms>",
        '    <term name="advance-online-publication">advance online publication</term>',
        '    <term name="album">album</term>',
        '    <term name="audio-recording">audio recording</term>',
        '    <term name="film">film</term>',
        '    <term name="henceforth">henceforth</term>',
        '    <term name="loc-cit">loc. cit.</term> <!-- like ibid., the abbreviated form is the regular form  -->',
        '    <term name="no-place">no place</term>',
        '    <term name="no-place" form="short">n.p.</term>',
        '    <term name="no-publisher">no publisher</term> <!-- sine nomine -->',
        '    <term name="no-publisher" form="short">n.p.</term>',
        '    <term name="on">on</term>',
        '    <term name="op-cit">op. cit.</term> <!-- like ibid., the abbreviated form is the regular form  -->',
        '    <term name="original-work-published">original work published</term>',
        '    <term name="personal-communication">personal communication</term>',
        '    <term name="podcast">podcast</term>',
        '    <term name="podcast-episode">podcast episode</term>',
        '    <term name="preprint">preprint</term>',
        '    <term name="radio-broadcast">radio broadcast</term>',
        '    <term name="radio-series">radio series</term>',
        '    <term name="radio-series-episode">radio series episode</term>',
        '    <term name="special-issue">special issue</term>',
        '    <term name="special-section">special section</term>',
        '    <term name="television-broadcast">television broadcast</term>',
        '    <term name="television-series">television series</term>',
        '    <term name="television-series-episode">television series episode</term>',
        '    <term name="video">video</term>',
        '    <term name="working-paper">working paper</term>',
        '    <term name="accessed">accessed</term>',
        '    <term name="and">and</term>',
        '    <term name="and others">and others</term>',
        '    <term name="anonymous">anonymous</term>',
        '    <term name="anonymous" form="short">anon.</term>',
        '    <term name="at">at</term>',
        '    <term name="available at">available at</term>',
        '    <term name="by">by</term>',
        '    <term name="circa">circa</term>',
        '    <term name="circa" form="short">c.</term>',
        '    <term name="cited">cited</term>',
        '    <term name="edition">',
        "      <single>edition</single>",
        "      <multiple>editions</multiple>",
        "    </term>",
        '    <term name="edition" form="short">ed.</term>',
        '    <term name="et-al">et al.</term>',
        '    <term name="forthcoming">forthcoming</term>',
        '    <term name="from">from</term>',
        '    <term name="ibid">ibid.</term>',
        '    <term name="in">in</term>',
        '    <term name="in press">in press</term>',
        '    <term name="internet">internet</term>',
        '    <term name="letter">letter</term>',
        '    <term name="no date">no date</term>',
        '    <term name="no date" form="short">n.d.</term>',
        '    <term name="online">online</term>',
        '    <term name="presented at">presented at the</term>',
        '    <term name="reference">',
        "      <single>reference</single>",
        "      <multiple>references</multiple>",
        "    </term>",
        '    <term name="reference" form="short">',
        "      <single>ref.</single>",
        "      <multiple>refs.</multiple>",
        "    </term>",
        '    <term name="retrieved">retrieved</term>',
        '    <term name="scale">scale</term>',
        '    <term name="version">version</term>',
        "",
        "    <!-- LONG ITEM TYPE FORMS -->",
        '    <term name="article">preprint</term>',
        '    <term name="article-journal">journal article</term>',
        '    <term name="article-magazine">magazine article</term>',
        '    <term name="article-newspaper">newspaper article</term>',
        '    <term name="bill">bill</term>',
        "    <!-- book is in the list of locator terms -->",
        '    <term name="broadcast">broadcast</term>',
        "    <!-- chapter is in the list of locator terms -->",
        '    <term name="classic">classic</term>',
        '    <term name="collection">collection</term>',
        '    <term name="dataset">dataset</term>',
        '    <term name="document">document</term>',
        '    <term name="entry">entry</term>',
        '    <term name="entry-dictionary">dictionary entry</term>',
        '    <term name="entry-encyclopedia">encyclopedia entry</term>',
        '    <term name="event">event</term>',
        "    <!-- figure is in the list of locator terms -->",
        '    <term name="graphic">graphic</term>',
        '    <term name="hearing">hearing</term>',
        '    <term name="interview">interview</term>',
        '    <term name="legal_case">legal case</term>',
        '    <term name="legislation">legislation</term>',
        '    <term name="manuscript">manuscript</term>',
        '    <term name="map">map</term>',
        '    <term name="motion_picture">video recording</term>',
        '    <term name="musical_score">musical score</term>',
        '    <term name="pamphlet">pamphlet</term>',
        '    <term name="paper-conference">conference paper</term>',
        '    <term name="patent">patent</term>',
        '    <term name="performance">performance</term>',
        '    <term name="periodical">periodical</term>',
        '    <term name="personal_communication">personal communication</term>',
        '    <term name="post">post</term>',
        '    <term name="post-weblog">blog post</term>',
        '    <term name="regulation">regulation</term>',
        '    <term name="report">report</term>',
        '    <term name="review">review</term>',
        '    <term name="review-book">book review</term>',
        '    <term name="software">software</term>',
        '    <term name="song">audio recording</term>',
        '    <term name="speech">presentation</term>',
        '    <term name="standard">standard</term>',
        '    <term name="thesis">thesis</term>',
        '    <term name="treaty">treaty</term>',
        '    <term name="webpage">webpage</term>',
        "",
        "    <!-- SHORT ITEM TYPE FORMS -->",
        '    <term name="article-journal" form="short">journal art.</term>',
        '    <term name="article-magazine" form="short">mag. art.</term>',
        '    <term name="article-newspaper" form="short">newspaper art.</term>',
        "    <!-- book is in the list of locator terms -->",
        "    <!-- chapter is in the list of locator terms -->",
        '    <term name="document" form="short">doc.</term>',
        "    <!-- figure is in the list of locator terms -->",
        '    <term name="graphic" form="short">graph.</term>',
        '    <term name="interview" form="short">interv.</term>',
        '    <term name="manuscript" form="short">MS</term>',
        '    <term name="motion_picture" form="short">video rec.</term>',
        '    <term name="report" form="short">rep.</term>',
        '    <term name="review" form="short">rev.</term>',
        '    <term name="review-book" form="short">bk. rev.</term>',
        '    <term name="song" form="short">audio rec.</term>',
        "",
        "    <!-- HISTORICAL ERA TERMS -->",
        '    <term name="ad">AD</term>',
        '    <term name="bc">BC</term>',
        '    <term name="bce">BCE</term>',
        '    <term name="ce">CE</term>',
        "",
        "    <!-- PUNCTUATION -->",
        '    <term name="open-quote">\u201C</term>',
        '    <term name="close-quote">\u201D</term>',
        '    <term name="open-inner-quote">\u2018</term>',
        '    <term name="close-inner-quote">\u2019</term>',
        '    <term name="page-range-delimiter">\u2013</term>',
        '    <term name="colon">:</term>',
        '    <term name="comma">,</term>',
        '    <term name="semicolon">;</term>',
        "",
        "    <!-- ORDINALS -->",
        '    <term name="ordinal">th</term>',
        '    <term name="ordinal-01">st</term>',
        '    <term name="ordinal-02">nd</term>',
        '    <term name="ordinal-03">rd</term>',
        '    <term name="ordinal-11">th</term>',
        '    <term name="ordinal-12">th</term>',
        '    <term name="ordinal-13">th</term>',
        "",
        "    <!-- LONG ORDINALS -->",
        '    <term name="long-ordinal-01">first</term>',
        '    <term name="long-ordinal-02">second</term>',
        '    <term name="long-ordinal-03">third</term>',
        '    <term name="long-ordinal-04">fourth</term>',
        '    <term name="long-ordinal-05">fifth</term>',
        '    <term name="long-ordinal-06">sixth</term>',
        '    <term name="long-ordinal-07">seventh</term>',
        '    <term name="long-ordinal-08">eighth</term>',
        '    <term name="long-ordinal-09">ninth</term>',
        '    <term name="long-ordinal-10">tenth</term>',
        "",
        "    <!-- LONG LOCATOR FORMS -->",
        '    <term name="act">			 ',
        "      <single>act</single>",
        "      <multiple>acts</multiple>						 ",
        "    </term>",
        '    <term name="appendix">			 ',
        "      <single>appendix</single>",
        "      <multiple>appendices</multiple>						 ",
        "    </term>",
        '    <term name="article-locator">			 ',
        "      <single>article</single>",
        "      <multiple>articles</multiple>						 ",
        "    </term>",
        '    <term name="canon">			 ',
        "      <single>canon</single>",
        "      <multiple>canons</multiple>						 ",
        "    </term>",
        '    <term name="elocation">			 ',
        "      <single>location</single>",
        "      <multiple>locations</multiple>						 ",
        "    </term>",
        '    <term name="equation">			 ',
        "      <single>equation</single>",
        "      <multiple>equations</multiple>						 ",
        "    </term>",
        '    <term name="rule">			 ',
        "      <single>rule</single>",
        "      <multiple>rules</multiple>						 ",
        "    </term>",
        '    <term name="scene">			 ',
        "      <single>scene</single>",
        "      <multiple>scenes</multiple>						 ",
        "    </term>",
        '    <term name="table">			 ',
        "      <single>table</single>",
        "      <multiple>tables</multiple>						 ",
        "    </term>",
        '    <term name="timestamp"> <!-- generally blank -->',
        "      <single></single>",
        "      <multiple></multiple>						 ",
        "    </term>",
        '    <term name="title-locator">			 ',
        "      <single>title</single>",
        "      <multiple>titles</multiple>						 ",
        "    </term>",
        '    <term name="book">',
        "      <single>book</single>",
        "      <multiple>books</multiple>",
        "    </term>",
        '    <term name="chapter">',
        "      <single>chapter</single>",
        "      <multiple>chapters</multiple>",
        "    </term>",
        '    <term name="column">',
        "      <single>column</single>",
        "      <multiple>columns</multiple>",
        "    </term>",
        '    <term name="figure">',
        "      <single>figure</single>",
        "      <multiple>figures</multiple>",
        "    </term>",
        '    <term name="folio">',
        "      <single>folio</single>",
        "      <multiple>folios</multiple>",
        "    </term>",
        '    <term name="issue">',
        "      <single>number</single>",
        "      <multiple>numbers</multiple>",
        "    </term>",
        '    <term name="line">',
        "      <single>line</single>",
        "      <multiple>lines</multiple>",
        "    </term>",
        '    <term name="note">',
        "      <single>note</single>",
        "      <multiple>notes</multiple>",
        "    </term>",
        '    <term name="opus">',
        "      <single>opus</single>",
        "      <multiple>opera</multiple>",
        "    </term>",
        '    <term name="page">',
        "      <single>page</single>",
        "      <multiple>pages</multiple>",
        "    </term>",
        '    <term name="number-of-pages">',
        "      <single>page</single>",
        "      <multiple>pages</multiple>",
        "    </term>",
        '    <term name="paragraph">',
        "      <single>paragraph</single>",
        "      <multiple>paragraphs</multiple>",
        "    </term>",
        '    <term name="part">',
        "      <single>part</single>",
        "      <multiple>parts</multiple>",
        "    </term>",
        '    <term name="section">',
        "      <single>section</single>",
        "      <multiple>sections</multiple>",
        "    </term>",
        '    <term name="sub-verbo">',
        "      <single>sub verbo</single>",
        "      <multiple>sub verbis</multiple>",
        "    </term>",
        '    <term name="verse">',
        "      <single>verse</single>",
        "      <multiple>verses</multiple>",
        "    </term>",
        '    <term name="volume">',
        "      <single>volume</single>",
        "      <multiple>volumes</multiple>",
        "    </term>",
        "",
        "    <!-- SHORT LOCATOR FORMS -->",
        '    <term name="appendix" form="short">			 ',
        "      <single>app.</single>",
        "      <multiple>apps.</multiple>						 ",
        "    </term>",
        '    <term name="article-locator" form="short">			 ',
        "      <single>art.</single>",
        "      <multiple>arts.</multiple>",
        "    </term>",
        '    <term name="elocation" form="short">			 ',
        "      <single>loc.</single>",
        "      <multiple>locs.</multiple>",
        "    </term>",
        '    <term name="equation" form="short">			 ',
        "      <single>eq.</single>",
        "      <multiple>eqs.</multiple>",
        "    </term>",
        '    <term name="rule" form="short">			 ',
        "      <single>r.</single>",
        "      <multiple>rr.</multiple>						 ",
        "    </term>",
        '    <term name="scene" form="short">			 ',
        "      <single>sc.</single>",
        "      <multiple>scs.</multiple>						 ",
        "    </term>",
        '    <term name="table" form="short">			 ',
        "      <single>tbl.</single>",
        "      <multiple>tbls.</multiple>						 ",
        "    </term>",
        '    <term name="timestamp" form="short"> <!-- generally blank -->',
        "      <single></single>",
        "      <multiple></multiple>						 ",
        "    </term>",
        '    <term name="title-locator" form="short">			 ',
        "      <single>tit.</single>",
        "      <multiple>tits.</multiple>",
        "    </term>",
        '    <term name="book" form="short">',
        "      <single>bk.</single>",
        "      <multiple>bks.</multiple>",
        "    </term>",
        '    <term name="chapter" form="short">',
        "      <single>chap.</single>",
        "      <multiple>chaps.</multiple>",
        "    </term>",
        '    <term name="column" form="short">',
        "      <single>col.</single>",
        "      <multiple>cols.</multiple>",
        "    </term>",
        '    <term name="figure" form="short">',
        "      <single>fig.</single>",
        "      <multiple>figs.</multiple>",
        "    </term>",
        '    <term name="folio" form="short">',
        "      <single>fol.</single>",
        "      <multiple>fols.</multiple>",
        "    </term>",
        '    <term name="issue" form="short">',
        "      <single>no.</single>",
        "      <multiple>nos.</multiple>",
        "    </term>",
        '    <term name="line" form="short">',
        "      <single>l.</single>",
        "      <multiple>ll.</multiple>",
        "    </term>",
        '    <term name="note" form="short">',
        "      <single>n.</single>",
        "      <multiple>nn.</multiple>",
        "    </term>",
        '    <term name="opus" form="short">',
        "      <single>op.</single>",
        "      <multiple>opp.</multiple>",
        "    </term>",
        '    <term name="page" form="short">',
        "      <single>p.</single>",
        "      <multiple>pp.</multiple>",
        "    </term>",
        '    <term name="number-of-pages" form="short">',
        "      <single>p.</single>",
        "      <multiple>pp.</multiple>",
        "    </term>",
        '    <term name="paragraph" form="short">',
        "      <single>para.</single>",
        "      <multiple>paras.</multiple>",
        "    </term>",
        '    <term name="part" form="short">',
        "      <single>pt.</single>",
        "      <multiple>pts.</multiple>",
        "    </term>",
        '    <term name="section" form="short">',
        "      <single>sec.</single>",
        "      <multiple>secs.</multiple>",
        "    </term>",
        '    <term name="sub-verbo" form="short">',
        "      <single>s.v.</single>",
        "      <multiple>s.vv.</multiple>",
        "    </term>",
        '    <term name="verse" form="short">',
        "      <single>v.</single>",
        "      <multiple>vv.</multiple>",
        "    </term>",
        '    <term name="volume" form="short">',
        "      <single>vol.</single>",
        "      <multiple>vols.</multiple>",
        "    </term>",
        "",
        "    <!-- SYMBOL LOCATOR FORMS -->",
        '    <term name="paragraph" form="symbol">',
        "      <single>\xB6</single>",
        "      <multiple>\xB6\xB6</multiple>",
        "    </term>",
        '    <term name="section" form="symbol">',
        "      <single>\xA7</single>",
        "      <multiple>\xA7\xA7</multiple>",
        "    </term>",
        "",
        "    <!-- LONG ROLE FORMS -->",
        '    <term name="chair">',
        "      <single>chair</single>",
        "      <multiple>chairs</multiple>",
        "    </term>",
        '    <term name="compiler">',
        "      <single>compiler</single>",
        "      <multiple>compilers</multiple>",
        "    </term>",
        '    <term name="contributor">',
        "      <single>contributor</single>",
        "      <multiple>contributors</multiple>",
        "    </term>",
        '    <term name="curator">',
        "      <single>curator</single>",
        "      <multiple>curators</multiple>",
        "    </term>",
        '    <term name="executive-producer">',
        "      <single>executive producer</single>",
        "      <multiple>executive producers</multiple>",
        "    </term>",
        '    <term name="guest">',
        "      <single>guest</single>",
        "      <multiple>guests</multiple>",
        "    </term>",
        '    <term name="host">',
        "      <single>host</single>",
        "      <multiple>hosts</multiple>",
        "    </term>",
        '    <term name="narrator">',
        "      <single>narrator</single>",
        "      <multiple>narrators</multiple>",
        "    </term>",
        '    <term name="organizer">',
        "      <single>organizer</single>",
        "      <multiple>organizers</multiple>",
        "    </term>",
        '    <term name="performer">',
        "      <single>performer</single>",
        "      <multiple>performers</multiple>",
        "    </term>",
        '    <term name="producer">',
        "      <single>producer</single>",
        "      <multiple>producers</multiple>",
        "    </term>",
        '    <term name="script-writer">',
        "      <single>writer</single>",
        "      <multiple>writers</multiple>",
        "    </term>",
        '    <term name="series-creator">',
        "      <single>series creator</single>",
        "      <multiple>series creators</multiple>",
        "    </term>",
        '    <term name="director">',
        "      <single>director</single>",
        "      <multiple>directors</multiple>",
        "    </term>",
        '    <term name="editor">',
        "      <single>editor</single>",
        "      <multiple>editors</multiple>",
        "    </term>",
        '    <term name="editorial-director">',
        "      <single>editor</single>",
        "      <multiple>editors</multiple>",
        "    </term>",
        '    <term name="illustrator">',
        "      <single>illustrator</single>",
        "      <multiple>illustrators</multiple>",
        "    </term>",
        '    <term name="translator">',
        "      <single>translator</single>",
        "      <multiple>translators</multiple>",
        "    </term>",
        '    <term name="editortranslator">',
        "      <single>editor &amp; translator</single>",
        "      <multiple>editors &amp; translators</multiple>",
        "    </term>",
        "",
        "    <!-- SHORT ROLE FORMS -->",
        '    <term name="compiler" form="short">',
        "      <single>comp.</single>",
        "      <multiple>comps.</multiple>",
        "    </term>",
        '    <term name="contributor" form="short">',
        "      <single>contrib.</single>",
        "      <multiple>contribs.</multiple>",
        "    </term>",
        '    <term name="curator" form="short">',
        "      <single>cur.</single>",
        "      <multiple>curs.</multiple>",
        "    </term>",
        '    <term name="executive-producer" form="short">',
        "      <single>exec. prod.</single>",
        "      <multiple>exec. prods.</multiple>",
        "    </term>",
        '    <term name="narrator" form="short">',
        "      <single>narr.</single>",
        "      <multiple>narrs.</multiple>",
        "    </term>",
        '    <term name="organizer" form="short">',
        "      <single>org.</single>",
        "      <multiple>orgs.</multiple>",
        "    </term>",
        '    <term name="performer" form="short">',
        "      <single>perf.</single>",
        "      <multiple>perfs.</multiple>",
        "    </term>",
        '    <term name="producer" form="short">',
        "      <single>prod.</single>",
        "      <multiple>prods.</multiple>",
        "    </term>",
        '    <term name="script-writer" form="short">',
        "      <single>writ.</single>",
        "      <multiple>writs.</multiple>",
        "    </term>",
        '    <term name="series-creator" form="short">',
        "      <single>cre.</single>",
        "      <multiple>cres.</multiple>",
        "    </term>",
        '    <term name="director" form="short">',
        "      <single>dir.</single>",
        "      <multiple>dirs.</multiple>",
        "    </term>",
        '    <term name="editor" form="short">',
        "      <single>ed.</single>",
        "      <multiple>eds.</multiple>",
        "    </term>",
        '    <term name="editorial-director" form="short">',
        "      <single>ed.</single>",
        "      <multiple>eds.</multiple>",
        "    </term>",
        '    <term name="illustrator" form="short">',
        "      <single>ill.</single>",
        "      <multiple>ills.</multiple>",
        "    </term>",
        '    <term name="translator" form="short">',
        "      <single>tran.</single>",
        "      <multiple>trans.</multiple>",
        "    </term>",
        '    <term name="editortranslator" form="short">',
        "      <single>ed. &amp; tran.</single>",
        "      <multiple>eds. &amp; trans.</multiple>",
        "    </term>",
        "",
        "    <!-- VERB ROLE FORMS -->",
        '    <term name="chair" form="verb">chaired by</term>',
        '    <term name="compiler" form="verb">compiled by</term>',
        '    <term name="contributor" form="verb">with</term>',
        '    <term name="curator" form="verb">curated by</term>',
        '    <term name="executive-producer" form="verb">executive produced by</term>',
        '    <term name="guest" form="verb">with guest</term>',
        '    <term name="host" form="verb">hosted by</term>',
        '    <term name="narrator" form="verb">narrated by</term>',
        '    <term name="organizer" form="verb">organized by</term>',
        '    <term name="performer" form="verb">performed by</term>',
        '    <term name="producer" form="verb">produced by</term>',
        '    <term name="script-writer" form="verb">written by</term>',
        '    <term name="series-creator" form="verb">created by</term>',
        '    <term name="container-author" form="verb">by</term>',
        '    <term name="director" form="verb">directed by</term>',
        '    <term name="editor" form="verb">edited by</term>',
        '    <term name="editorial-director" form="verb">edited by</term>',
        '    <term name="illustrator" form="verb">illustrated by</term>',
        '    <term name="interviewer" form="verb">interview by</term>',
        '    <term name="recipient" form="verb">to</term>',
        '    <term name="reviewed-author" form="verb">by</term>',
        '    <term name="translator" form="verb">translated by</term>',
        '    <term name="editortranslator" form="verb">edited &amp; translated by</term>',
        "",
        "    <!-- SHORT VERB ROLE FORMS -->",
        '    <term name="compiler" form="verb-short">comp. by</term>',
        '    <term name="contributor" form="verb-short">w.</term>',
        '    <term name="curator" form="verb-short">cur. by</term>',
        '    <term name="executive-producer" form="verb-short">exec. prod. by</term>',
        '    <term name="guest" form="verb-short">w. guest</term>',
        '    <term name="host" form="verb-short">hosted by</term>',
        '    <term name="narrator" form="verb-short">narr. by</term>',
        '    <term name="organizer" form="verb-short">org. by</term>',
        '    <term name="performer" form="verb-short">perf. by</term>',
        '    <term name="producer" form="verb-short">prod. by</term>',
        '    <term name="script-writer" form="verb-short">writ. by</term>',
        '    <term name="series-creator" form="verb-short">cre. by</term>',
        '    <term name="director" form="verb-short">dir. by</term>',
        '    <term name="editor" form="verb-short">ed. by</term>',
        '    <term name="editorial-director" form="verb-short">ed. by</term>',
        '    <term name="illustrator" form="verb-short">illus. by</term>',
        '    <term name="translator" form="verb-short">trans. by</term>',
        '    <term name="editortranslator" form="verb-short">ed. &amp; trans. by</term>',
        "",
        "    <!-- LONG MONTH FORMS -->",
        '    <term name="month-01">January</term>',
        '    <term name="month-02">February</term>',
        '    <term name="month-03">March</term>',
        '    <term name="month-04">April</term>',
        '    <term name="month-05">May</term>',
        '    <term name="month-06">June</term>',
        '    <term name="month-07">July</term>',
        '    <term name="month-08">August</term>',
        '    <term name="month-09">September</term>',
        '    <term name="month-10">October</term>',
        '    <term name="month-11">November</term>',
        '    <term name="month-12">December</term>',
        "",
        "    <!-- SHORT MONTH FORMS -->",
        '    <term name="month-01" form="short">Jan.</term>',
        '    <term name="month-02" form="short">Feb.</term>',
        '    <term name="month-03" form="short">Mar.</term>',
        '    <term name="month-04" form="short">Apr.</term>',
        '    <term name="month-05" form="short">May</term>',
        '    <term name="month-06" form="short">Jun.</term>',
        '    <term name="month-07" form="short">Jul.</term>',
        '    <term name="month-08" form="short">Aug.</term>',
        '    <term name="month-09" form="short">Sep.</term>',
        '    <term name="month-10" form="short">Oct.</term>',
        '    <term name="month-11" form="short">Nov.</term>',
        '    <term name="month-12" form="short">Dec.</term>',
        "",
        "    <!-- SEASONS -->",
        '    <term name="season-01">Spring</term>',
        '    <term name="season-02">Summer</term>',
        '    <term name="season-03">Autumn</term>',
        '    <term name="season-04">Winter</term>',
        "  </terms>",
        "</locale>"
      ]
    };
  }
});

// src/read/bare.ts
import Markdown2 from "markdown-it";

// src/read/divs.ts
import Markdown from "markdown-it";

// src/problem.ts
function nearest(name, valid) {
  let best;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of valid) {
    const distance2 = editDistance(name.toLowerCase(), candidate.toLowerCase(), least);
    if (distance2 < least) [best, least] = [candidate, distance2];
  }
  return best;
}
function editDistance(a, b, limit) {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit;
}

// src/read/report.ts
function makeReport(bare) {
  const problems = [];
  const add = (severity) => (spot, message) => {
    const { file, line: line2, column } = spot;
    const excerpt = file.lines[line2 - 1] ?? "";
    const within = Math.min(column, excerpt.length + 1);
    problems.push({ severity, file: file.path, line: line2, column: within, message, excerpt });
  };
  const [error, warn] = [add("error"), add("warning")];
  return { problems, error, warn, fault: bare ? warn : error, adopt: (found) => problems.push(...found) };
}
function lazily(value, spot) {
  return {
    value,
    get spot() {
      return spot();
    }
  };
}
function startOf(file) {
  return { file, line: 1, column: 1 };
}
function shift(spot, characters2) {
  return { ...spot, column: spot.column + characters2 };
}
function inside({ value, spot }, offset) {
  const lines = value.slice(0, offset).split("\n");
  const column = (lines.at(-1) ?? "").length;
  return lines.length === 1 ? shift(spot, column) : { ...spot, line: spot.line + lines.length - 1, column: column + 1 };
}
function spotAt(file, offset) {
  const before = file.text.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf("\n") + 1;
  return { file, line: before.split("\n").length, column: before.length - lineStart + 1 };
}
function unknownName(what, name, valid) {
  const names2 = [...valid];
  const near = nearest(name, names2);
  if (near !== void 0) return `unknown ${what} "${name}", did you mean "${near}"?`;
  if (names2.length === 0) return `unknown ${what} "${name}": the story has none`;
  return `unknown ${what} "${name}"${names2.length <= 16 ? `, expected ${oneOf(names2)}` : ""}`;
}
function oneOf(names2) {
  return names2.length < 3 ? names2.join(" or ") : `one of ${names2.join(", ")}`;
}

// src/read/attributes.ts
var token = /\s*(?:#(?<id>[^\s#.={}"']+)|\.(?<class>[^\s#={}"']+)|(?<key>[\p{L}_][\p{L}\p{N}_:.-]*)=(?<value>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s}"']*)|-(?=[\s}]))/uy;
function noAttributes(spot) {
  return { spot, classes: [], values: /* @__PURE__ */ new Map() };
}
function parseAttributes(text2, start, spot) {
  const closing = findClosing(text2, start);
  if (closing === void 0) return void 0;
  const base = spot();
  const classes = [];
  const values = /* @__PURE__ */ new Map();
  let id2;
  for (const { groups, offset } of tokensOf(text2, start + 1, closing)) {
    const at2 = (value) => ({
      value,
      spot: shift(base, offset - start + (groups.key ? groups.key.length + 1 : 0))
    });
    if (groups.id) id2 = at2(groups.id);
    else if (groups.class) classes.push(at2(groups.class));
    else if (groups.key) values.set(groups.key, at2(unquote(groups.value ?? "")));
  }
  return { attributes: { spot: base, ...id2 && { id: id2 }, classes, values }, end: closing + 1 };
}
function isLikeAttributes(text2) {
  return /^\{\s*([#.][^\s}]|[\p{L}_][\p{L}\p{N}_-]*\s*=)/u.test(text2);
}
function checkAttributes(attributes, element, allowed3, page) {
  const keys = allowed3.filter((name) => name !== "class" && name !== "id");
  const refuse = (name, spot, message) => {
    if (page.bare && page.reported.has(name)) return;
    page.reported.add(name);
    page.report.fault(spot, message);
  };
  if (attributes.id && !allowed3.includes("id")) refuse("#", attributes.id.spot, `${element} takes no id`);
  const [first] = attributes.classes;
  if (first && !allowed3.includes("class")) refuse(".", first.spot, `${element} takes no class`);
  for (const [key3, { spot }] of attributes.values) {
    if (!keys.includes(key3))
      refuse(
        key3,
        shift(spot, -key3.length - 1),
        `${unknownName("attribute", key3, keys)}${keys.length === 0 ? "" : ` (of ${element})`}`
      );
  }
}
function readMinutes(attributes, report) {
  const minutes = attributes.values.get("minutes");
  if (!minutes) return void 0;
  const value = /^\d+(\.\d+)?$/.test(minutes.value) ? Number(minutes.value) : 0;
  if (value > 0) return value;
  report.fault(minutes.spot, `bad minutes "${minutes.value}", expected a number above zero`);
  return void 0;
}
function readTrack(track, report) {
  if (track && track.value !== "short") report.fault(track.spot, `unknown track "${track.value}", expected short`);
  return track?.value === "short";
}
function findClosing(text2, start) {
  let end = start + 1;
  for (const { end: next } of tokensOf(text2, end, text2.length)) end = next;
  const closing = end + (/^\s*/.exec(text2.slice(end, end + 200))?.[0].length ?? 0);
  return text2[start] === "{" && text2[closing] === "}" && end > start + 1 ? closing : void 0;
}
function* tokensOf(text2, start, end) {
  let position = start;
  while (position < end) {
    token.lastIndex = position;
    const match = token.exec(text2);
    if (!match) return;
    position = token.lastIndex;
    yield { groups: match.groups ?? {}, offset: match.index + match[0].search(/\S/), end: position };
  }
}
function unquote(value) {
  return /^["']/.test(value) ? value.slice(1, -1).replace(/\\(.)/g, "$1") : value;
}

// src/read/page.ts
function makePage(file, report, bare) {
  return { file, report, bare, line: 0, formulas: false, reported: /* @__PURE__ */ new Set() };
}
function pageOf(env) {
  return env.page;
}
function blockSpot({ file }, line2) {
  return { file, line: line2 + 1, column: Math.max(1, (file.lines[line2] ?? "").search(/\S/) + 1) };
}
function inlineSpot(page, content, position) {
  const before = content.slice(0, position).split("\n");
  const line2 = page.line + before.length - 1;
  const source = (page.file.lines[line2] ?? "").trimEnd();
  const own = (content.split("\n", before.length)[before.length - 1] ?? "").trimEnd();
  const start = source.endsWith(own) ? source.length - own.length : Math.max(0, source.indexOf(own));
  return { file: page.file, line: line2 + 1, column: start + (before.at(-1) ?? "").length + 1 };
}
function textSpot(page, [first, end], text2) {
  for (let line2 = first; line2 < end; line2++) {
    const column = (page.file.lines[line2] ?? "").indexOf(text2);
    if (column >= 0) return { file: page.file, line: line2 + 1, column: column + 1 };
  }
  return blockSpot(page, first);
}

// src/read/divs.ts
var divNames = ["step", "reading", "notes", "answers", "view"];
function divOf(token2) {
  return token2?.type === "div_open" ? token2.meta?.div : void 0;
}
function useDivs(md) {
  md.block.ruler.before("fence", "div", readFence, { alt: ["paragraph", "reference", "blockquote", "list"] });
  md.core.ruler.after("block", "pair_divs", (state) => {
    state.tokens = pairDivs(state.tokens, pageOf(state.env));
  });
}
function readFence(state, line2, _end, silent) {
  const start = (state.bMarks[line2] ?? 0) + (state.tShift[line2] ?? 0);
  if (!state.src.startsWith(":::", start) || (state.sCount[line2] ?? 0) - state.blkIndent >= 4) return false;
  const page = pageOf(state.env);
  const text2 = state.src.slice(start, state.eMarks[line2]).trimEnd();
  const [, colons = "", rest = ""] = /^(:+)\s*(.*)$/.exec(text2) ?? [];
  const spot = blockSpot(page, line2);
  const div = rest === "" ? void 0 : readDiv(rest, colons.length, shift(spot, text2.length - rest.length), spot);
  if (rest !== "" && !div && page.bare) return false;
  if (silent) return true;
  const token2 = state.push(rest === "" ? "div_close" : "div_open", "div", 0);
  token2.block = true;
  token2.map = [line2, line2 + 1];
  token2.meta = { div: div ?? { name: "reading", colons: colons.length, attributes: noAttributes(spot), spot } };
  if (rest !== "" && !div)
    page.report.error(
      shift(spot, text2.length - rest.length),
      "bad div, expected a name and attributes, as in ::: step {#id date=1927-04-12}"
    );
  state.line = line2 + 1;
  return true;
}
function readDiv(text2, colons, at2, spot) {
  const word = /^[^\s{:]+/.exec(text2)?.[0] ?? "";
  const brace = word.length + (/^\s*/.exec(text2.slice(word.length))?.[0].length ?? 0);
  const parsed = parseAttributes(text2, brace, () => shift(at2, brace));
  const rest = text2.slice(parsed?.end ?? word.length);
  if (!/^\s*:*$/.test(rest) || word === "" && !parsed || !parsed && isLikeAttributes(text2.slice(brace)))
    return void 0;
  const attributes = parsed?.attributes ?? noAttributes(spot);
  if (word !== "") return { name: word, colons, attributes, spot };
  const name = attributes.classes.find(({ value }) => divNames.includes(value)) ?? attributes.classes[0];
  return {
    name: name?.value ?? "",
    colons,
    attributes: { ...attributes, classes: attributes.classes.filter((other) => other !== name) },
    spot
  };
}
function pairDivs(tokens, page) {
  if (!tokens.some(isFence)) return tokens;
  const pairing = { page, paired: [], open: [], excess: 0 };
  let depth = 0;
  for (const token2 of tokens) {
    if (token2.nesting < 0) depth -= 1;
    closeInside(pairing, depth);
    if (token2.type === "div_close") closeDiv(token2, depth, pairing);
    else if (token2.type === "div_open") openDiv(token2, depth, pairing);
    else pairing.paired.push(token2);
    if (token2.nesting > 0 && token2.type !== "div_open") depth += 1;
  }
  closeInside(pairing, -1);
  return pairing.paired;
}
function isFence({ type }) {
  return type === "div_open" || type === "div_close";
}
function closeInside(pairing, depth) {
  while ((pairing.open.at(-1)?.depth ?? -1) > depth) closeUnclosed(pairing);
}
function openDiv(token2, depth, pairing) {
  const div = token2.meta?.div;
  const outer = pairing.open.at(-1);
  if (!pairing.page.bare && outer?.depth === depth && outer.div.colons <= div.colons) {
    const { colons, spot } = outer.div;
    const message = `the div of line ${spot.line} is still open: close it with ${fence(colons)}, or give the outer div more colons than the inner one`;
    pairing.page.report.error(div.spot, message);
    closeLast(pairing);
    pairing.excess += 1;
  }
  token2.nesting = 1;
  pairing.open.push({ div, depth });
  pairing.paired.push(token2);
}
function closeDiv(token2, depth, pairing) {
  const { open, page } = pairing;
  const div = token2.meta?.div;
  const { colons, spot } = div;
  const inner = open.at(-1);
  if (inner?.depth !== depth) {
    if (pairing.excess > 0) pairing.excess -= 1;
    else page.report.fault(spot, `${fence(colons)} closes nothing: no div is open here`);
  } else if (page.bare || inner.div.colons === colons) closeLast(pairing);
  else if (open.some((item) => item.depth === depth && item.div.colons === colons)) {
    while (open.at(-1)?.div.colons !== colons) closeUnclosed(pairing);
    closeLast(pairing);
  } else {
    page.report.error(
      spot,
      `${fence(colons)} closes nothing: the div of line ${inner.div.spot.line} began with ${fence(inner.div.colons)}`
    );
    closeLast(pairing);
  }
}
function closeUnclosed(pairing) {
  const div = pairing.open.at(-1)?.div;
  if (div)
    pairing.page.report.fault(
      div.spot,
      `the div "${div.name}" is never closed, expected ${fence(div.colons)} on a line of its own`
    );
  closeLast(pairing);
}
function closeLast({ open, paired }) {
  open.pop();
  const token2 = new Markdown.Token("div_close", "div", -1);
  token2.block = true;
  paired.push(token2);
}
function fence(colons) {
  return ":".repeat(colons);
}

// src/read/yaml.ts
import { isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml";
function readYaml(file, text2, firstLine, report) {
  const parsed = parseDocument(text2, { prettyErrors: false, logLevel: "silent", stringKeys: true });
  const locate2 = (offset) => {
    const { line: line2, column } = spotAt({ ...file, text: text2 }, offset);
    return { file, line: line2 + firstLine - 1, column };
  };
  for (const { pos, code, message } of parsed.errors)
    report.error(
      locate2(pos[0]),
      code === "DUPLICATE_KEY" ? "the key stands twice, expected each key once" : `broken YAML: ${sentence(message)}`
    );
  for (const { pos, message } of parsed.warnings) report.warn(locate2(pos[0]), `doubtful YAML: ${sentence(message)}`);
  if (parsed.errors.length > 0) return void 0;
  return makeValue(parsed.contents, { parsed, locate: locate2 }, locate2(0));
}
var text = (value, report) => {
  const { node } = value;
  if (isScalar(node) && typeof node.value === "string" && node.value.trim() !== "") return node.value;
  if (isScalar(node) && typeof node.value === "number") return node.source ?? String(node.value);
  report.fault(value.spot, "expected text");
  return void 0;
};
var prose = (value, report) => {
  const read = text(value, report);
  const block = isScalar(value.node) && String(value.node.type).startsWith("BLOCK");
  return read === void 0 ? void 0 : { value: read, spot: block ? { ...value.spot, line: value.spot.line + 1 } : value.spot };
};
var positive = (value, report) => {
  if (isScalar(value.node) && typeof value.node.value === "number" && value.node.value > 0) return value.node.value;
  report.fault(value.spot, "expected a number above zero");
  return void 0;
};
var number = (value, report) => {
  if (isScalar(value.node) && Number.isFinite(value.node.value)) return Number(value.node.value);
  report.fault(value.spot, "expected a number");
  return void 0;
};
var flag = (value, report) => {
  if (isScalar(value.node) && typeof value.node.value === "boolean") return value.node.value;
  report.fault(value.spot, "expected true or false");
  return void 0;
};
function located(reader) {
  return (value, report) => {
    const read = reader(value, report);
    return read === void 0 ? void 0 : { value: read, spot: value.spot };
  };
}
function list(reader, { single = false, least = 0, most: most2 = Number.POSITIVE_INFINITY } = {}) {
  return (value, report) => {
    const items = isSeq(value.node) ? value.node.items : single ? [value.node] : void 0;
    if (items === void 0 || items.length < least || items.length > most2) {
      report.fault(
        value.spot,
        `expected a list${most2 < Number.POSITIVE_INFINITY ? ` of ${least === most2 ? least : `${least} to ${most2}`}` : ""}`
      );
      return void 0;
    }
    const read = items.map((item) => reader(makeValue(item, value.document, value.spot), report));
    return read.every((item) => item !== void 0) ? read : void 0;
  };
}
function either(scalar, map) {
  return (value, report) => isMap(value.node) ? map(value, report) : scalar(value, report);
}
function dictionary(reader) {
  return (value, report) => {
    const read = /* @__PURE__ */ new Map();
    for (const { key: key3, at: at2 } of pairsOf(value, report)) {
      const item = reader(at2, report);
      if (item !== void 0) read.set(key3, { value: item, spot: at2.spot });
    }
    return read;
  };
}
function record(fields2, required2 = []) {
  return (value, report) => {
    const read = {};
    const seen = /* @__PURE__ */ new Set();
    for (const { key: key3, keySpot, at: at2 } of pairsOf(value, report)) {
      const reader = Object.hasOwn(fields2, key3) ? fields2[key3] : void 0;
      seen.add(key3);
      if (reader === void 0) report.fault(keySpot, unknownName("key", key3, Object.keys(fields2)));
      else if (!isEmpty(at2)) read[key3] = reader(at2, report);
      else if (required2.includes(key3)) report.error(keySpot, `the key "${key3}" has no value`);
    }
    for (const key3 of Object.keys(read)) if (read[key3] === void 0) delete read[key3];
    for (const key3 of required2.filter((name) => !seen.has(name)))
      report.error(value.spot, `the key "${key3}" is missing`);
    return required2.every((key3) => key3 in read) ? read : void 0;
  };
}
function spotOf(value, path2) {
  const node = path2.length === 0 ? value.node : value.document.parsed.getIn(path2, true);
  return node === void 0 || node === null ? value.spot : makeValue(node, value.document, value.spot).spot;
}
function pairsOf(value, report) {
  if (!isMap(value.node)) {
    if (!isEmpty(value)) report.fault(value.spot, "expected keys and values");
    return [];
  }
  return value.node.items.map((pair2) => {
    const keySpot = makeValue(pair2.key, value.document, value.spot).spot;
    const key3 = isScalar(pair2.key) ? String(pair2.key.value) : "";
    return { key: key3, keySpot, at: makeValue(pair2.value, value.document, keySpot) };
  });
}
function isEmpty({ node }) {
  return node === null || node === void 0 || isScalar(node) && node.value === null;
}
function makeValue(node, document, fallback2) {
  const range = node?.range;
  const spot = range ? document.locate(range[0]) : fallback2;
  return { node: isAlias(node) ? node.resolve(document.parsed) : node, spot, document };
}
function sentence(message) {
  return message.replace(/\.$/, "").replace(/\s*\n[\s\S]*/, "");
}

// src/read/bare.ts
var directive = /^\s*(\.(slide|element)\s*:|(prettier|markdownlint|textlint|eslint)-|fit\s*$|_?(class|theme|paginate|header|footer|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|size|style|headingDivider|math|marp|title|author|description|keywords|url|image|lang|transition)\s*:)/i;
function readBareHead(separator, attributes, page) {
  if (separator?.type !== "slide_head") return attributes;
  const line2 = separator.map?.[0] ?? 0;
  const report = quietly(page);
  const value = readYaml(page.file, separator.content, line2 + 2, report);
  const read = value && record({ class: list(text, { single: true }) })(value, report);
  const names2 = (read?.class ?? []).flatMap((words2) => words2.split(/\s+/));
  return { ...attributes, classes: names2.map((name) => ({ value: name, spot: blockSpot(page, line2) })) };
}
function quietly(page) {
  const warn = (spot, message) => {
    if (!page.reported.has(message)) page.report.warn(spot, message);
    page.reported.add(message);
  };
  return { ...page.report, error: warn, fault: warn };
}
function isNoteStart([first, inline]) {
  return first?.type === "paragraph_open" && /^notes?:/i.test(inline?.content ?? "");
}
function isUnderlinedNote([first, inline]) {
  return first?.type === "heading_open" && first.markup === "-" && /^notes?:/i.test(inline?.content ?? "");
}
function asParagraph(block) {
  const [open, close] = [block[0], block.at(-1)];
  if (open) Object.assign(open, { type: "paragraph_open", tag: "p" });
  if (close) Object.assign(close, { type: "paragraph_close", tag: "p" });
  return block;
}
function withoutNoteMark(tokens) {
  const first = tokens[1]?.children?.find((child) => child.type === "text" && child.content.trim() !== "");
  if (first) first.content = first.content.replace(/^\s*notes?:\s*/i, "");
  return tokens;
}
function takeNotes(tokens, slide) {
  const comments = tokens.flatMap(commentsOf);
  if (comments.length === 0) return cutSecrets(tokens, slide);
  const classes = comments.flatMap(
    ({ content }) => /^\s*_class\s*:\s*(.+?)\s*$/m.exec(content)?.[1]?.split(/\s+/) ?? []
  );
  slide.attributes = {
    ...slide.attributes,
    classes: [...slide.attributes.classes, ...classes.map((value) => ({ value, spot: slide.spot }))]
  };
  const last2 = comments.findLast(({ content }) => content.trim() !== "" && !directive.test(content));
  if (last2) slide.notes.push({ short: false, tokens: [noteOf(last2)] });
  return cutSecrets(tokens, slide);
}
function commentsOf(token2) {
  if (token2.type === "comment") return [token2];
  return token2.content.includes("<!--") ? (token2.children ?? []).filter((child) => child.type === "comment") : none;
}
var none = [];
function noteOf(comment) {
  const token2 = new Markdown2.Token("comment_notes", "", 0);
  token2.content = comment.content.replace(/^\s*notes?:\s*/i, "").trim();
  return token2;
}
function cutSecrets(tokens, slide) {
  if (!tokens.some(isSecret)) return tokens;
  const kept = [];
  let cut;
  let depth = 0;
  let cutDepth = 0;
  for (const token2 of tokens) {
    if (!cut && depth > 0 && isSecret(token2)) [cut, cutDepth] = [[], depth];
    depth += token2.nesting;
    (cut ?? kept).push(token2);
    if (cut && depth === cutDepth) {
      if (divOf(cut[0])?.name === "notes") slide.notes.push({ short: false, tokens: cut.slice(1, -1) });
      else slide.answers.push(cut.slice(1, -1));
      cut = void 0;
    }
  }
  return kept;
}
function isSecret(token2) {
  const name = divOf(token2)?.name;
  return name === "notes" || name === "answers";
}

// src/read/frontmatter.ts
var ownPage = {
  id: located(text),
  date: located(text),
  focus: located(text),
  track: located(text),
  notes: prose,
  reading: prose
};
var author = either(text, record({ name: text }));
var bareFields = {
  title: text,
  subtitle: text,
  author: list(author, { single: true }),
  authors: list(author, { single: true }),
  lang: text,
  html: flag,
  math: flag,
  minutes: positive
};
function findHead(file) {
  if (!/^---[ \t]*$/.test(file.lines[0] ?? "")) return void 0;
  const end = file.lines.findIndex((line2, i) => i > 0 && /^(---|\.\.\.)[ \t]*$/.test(line2));
  return end < 0 ? "unclosed" : { yaml: file.lines.slice(1, end).join("\n"), end: end + 1 };
}
function readFrontMatter(file, head, report) {
  const value = readYaml(file, head.yaml, 2, report);
  return value && record({ title: text, dates: located(text), minutes: positive, ...ownPage }, ["title"])(value, report);
}

// src/read/markdown.ts
import Markdown4 from "markdown-it";
import footnotes from "markdown-it-footnote";

// src/read/blocks.ts
import Markdown3 from "markdown-it";
function useBlocks(md) {
  md.core.ruler.after("block", "heading_attributes", readHeadings);
  md.core.ruler.at("inline", parseInline);
  md.core.ruler.push("figures", markFigures);
  md.core.ruler.push("attribution", markAttributions);
  md.core.ruler.push("alignment", alignByClass);
}
function parseInline(state) {
  const page = pageOf(state.env);
  for (const token2 of state.tokens) {
    if (token2.type !== "inline") continue;
    page.line = token2.map?.[0] ?? 0;
    state.md.inline.parse(token2.content, state.md, state.env, token2.children ?? []);
    for (const child of token2.children ?? []) if (child.type === "html_inline") child.map = token2.map;
  }
}
function readHeadings(state) {
  const page = pageOf(state.env);
  state.tokens.forEach((open, i) => {
    const inline = state.tokens[i + 1];
    if (open.type !== "heading_open" && open.type !== "paragraph_open" || !inline?.content.endsWith("}")) return;
    const start = inline.content.lastIndexOf("{");
    if (start < 0 || start > 0 && (open.type === "paragraph_open" || !/\s/.test(inline.content[start - 1] ?? "")))
      return;
    page.line = inline.map?.[0] ?? 0;
    const spot = () => inlineSpot(page, inline.content, start);
    const parsed = parseAttributes(inline.content, start, spot);
    if (parsed?.end === inline.content.length) {
      open.meta = { attributes: parsed.attributes };
      inline.content = inline.content.slice(0, start).trimEnd();
    } else if (isLikeAttributes(inline.content.slice(start))) {
      page.report.fault(spot(), 'bad attributes, expected {#id .class key=value key="two words"}');
    }
  });
}
function markFigures({ tokens }) {
  tokens.forEach((inline, i) => {
    const images = inline.children?.filter((child) => child.type === "image") ?? [];
    if (images.length === 0) return;
    const [open, close] = [tokens[i - 1], tokens[i + 1]];
    const rest = inline.children?.filter((child) => !/^(image|softbreak|comment)$/.test(child.type)) ?? [];
    const alone = open?.type === "paragraph_open" && rest.length === 0;
    for (const image2 of images) image2.meta = { ...image2.meta, map: inline.map, figure: alone };
    if (!alone || !close) return;
    inline.children = images;
    open.hidden = close.hidden = true;
  });
}
function markAttributions(state) {
  const tokens = [];
  state.tokens.forEach((token2, i) => {
    tokens.push(token2);
    if (token2.type !== "paragraph_close" || state.tokens[i + 1]?.type !== "blockquote_close") return;
    const [open, inline] = tokens.slice(-3);
    if (open && inline) tokens.push(...splitAttribution(open, inline, token2));
  });
  state.tokens = tokens;
}
function splitAttribution(open, inline, close) {
  const children = inline.children ?? [];
  const isBreak = (token2) => token2?.type === "softbreak" || token2?.type === "hardbreak";
  const start = children.findLastIndex((_, i) => i === 0 || isBreak(children[i - 1]));
  if (!children[start]?.content.startsWith("\u2014 ")) return [];
  if (start === 0) {
    open.tag = close.tag = "footer";
    return [];
  }
  inline.children = children.slice(0, start - 1);
  const footer = [
    new Markdown3.Token("paragraph_open", "footer", 1),
    new Markdown3.Token("inline", "", 0),
    new Markdown3.Token("paragraph_close", "footer", -1)
  ];
  for (const token2 of footer) token2.block = true;
  if (footer[1]) footer[1].children = children.slice(start);
  return footer;
}
function alignByClass({ tokens }) {
  for (const token2 of tokens) {
    if (token2.type !== "th_open" && token2.type !== "td_open") continue;
    const align = /^text-align:(\w+)$/.exec(String(token2.attrGet("style") ?? ""))?.[1];
    if (align) token2.attrs = [["class", align]];
  }
}

// src/read/comments.ts
function useComments(md) {
  md.block.ruler.before("html_block", "comment", readBlock, { alt: ["paragraph", "reference", "blockquote"] });
  md.inline.ruler.before("autolink", "comment", readInline);
  md.renderer.rules.comment = () => "";
}
function readBlock(state, start, end, silent) {
  const first = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  if (!state.src.startsWith("<!--", first) || (state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  let line2 = start;
  while (line2 < end && !closes(state, line2, line2 === start ? first + 2 : 0)) line2 += 1;
  const text2 = state.getLines(start, Math.min(line2 + 1, end), 0, false);
  const closing = text2.indexOf("-->", text2.indexOf("<!--") + 2);
  if (closing >= 0 && text2.slice(closing + 3).trim() !== "") return false;
  if (silent) return true;
  const page = pageOf(state.env);
  if (closing < 0) page.report.fault(blockSpot(page, start), "the comment is never closed, expected -->");
  const token2 = state.push("comment", "", 0);
  token2.block = true;
  token2.map = [start, Math.min(line2 + 1, end)];
  token2.content = text2.slice(
    text2.indexOf("<!--") + 4,
    closing < 0 ? void 0 : Math.max(closing, text2.indexOf("<!--") + 4)
  );
  state.line = Math.min(line2 + 1, end);
  return true;
}
function closes(state, line2, from) {
  return state.src.slice(Math.max(from, state.bMarks[line2] ?? 0), state.eMarks[line2]).includes("-->");
}
function readInline(state, silent) {
  if (!state.src.startsWith("<!--", state.pos)) return false;
  const closing = state.src.indexOf("-->", state.pos + 2);
  const page = pageOf(state.env);
  if (closing < 0 && !silent)
    page.report.fault(
      inlineSpot(page, state.src, state.pos),
      "the comment is never closed, expected --> in the same paragraph"
    );
  if (closing < 0) return false;
  if (!silent) state.push("comment", "", 0).content = state.src.slice(state.pos + 4, Math.max(closing, state.pos + 4));
  state.pos = closing + 3;
  return true;
}

// src/html.ts
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escapeHtml(text2) {
  return text2.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
function html(strings, ...values) {
  return { html: values.reduce((text2, value, i) => text2 + print(value) + strings[i + 1], strings[0] ?? "") };
}
function raw(text2) {
  return { html: text2 };
}
function print(value) {
  if (value === null || value === void 0 || value === false) return "";
  if (typeof value === "object")
    return "html" in value ? value.html : value.reduce((text2, item) => text2 + print(item), "");
  return escapeHtml(String(value));
}

// src/letter.ts
var mostLetters = 3;
function letterOf(show, id2) {
  const index = show.indexOf(id2);
  return index < 0 || index >= mostLetters ? void 0 : String.fromCharCode(97 + index);
}

// src/read/cells.ts
function readOptional(cell) {
  return cell.value === "" ? void 0 : cell.value;
}
function isId(text2) {
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]*$/u.test(text2);
}
function readId(cell, report) {
  if (isId(cell.value)) return cell.value;
  report.error(cell.spot, `bad id "${cell.value}", expected letters, digits and hyphens without spaces`);
  return void 0;
}
function readNumber(cell, report) {
  if (cell.value === "") return void 0;
  if (/^-?\d+(_\d+)*(\.\d+)?$/.test(cell.value)) return Number(cell.value.replaceAll("_", ""));
  report.error(
    cell.spot,
    `bad number "${cell.value}", expected digits with a point before decimals, as in 2000000 or 1.5`
  );
  return void 0;
}
function readBounded(cell, low, high, what, report) {
  const value = readNumber(cell, report);
  if (value === void 0 || value >= low && value <= high) return value;
  report.error(cell.spot, `${what} ${cell.value} is out of range, expected ${low} to ${high}`);
  return void 0;
}
function readLevel(cell, report) {
  if (cell.value === "") return void 0;
  if (/^[0-5]$/.test(cell.value)) return Number(cell.value);
  report.error(cell.spot, `bad level "${cell.value}", expected a whole number from 0 to 5`);
  return void 0;
}
function readChoice(cell, choices, fallback2, report) {
  if (cell.value === "") return fallback2;
  const choice = choices.find((word) => word === cell.value);
  if (choice === void 0) report.error(cell.spot, `unknown value "${cell.value}", expected ${oneOf(choices)}`);
  return choice ?? fallback2;
}
function readYes(cell, report) {
  return readChoice(cell, ["yes", "no"], "yes", report) === "yes";
}
function readWords(cell) {
  return [...cell.value.matchAll(/\S+/g)].map((match) => ({ value: match[0], spot: inside(cell, match.index) }));
}
function readName(name, what, valid, report) {
  if (valid.has(name.value)) return name.value;
  if (name.value !== "") report.error(name.spot, unknownName(what, name.value, valid.keys()));
  return void 0;
}
function readNames(cell, what, valid, report) {
  return readWords(cell).flatMap((word) => readName(word, what, valid, report) ?? []);
}
function take(id2, taken, value, report) {
  const first = taken.get(id2.value);
  if (first)
    report.error(
      id2.spot,
      `the id "${id2.value}" is already taken in ${first.id.spot.file.path}, line ${first.id.spot.line}`
    );
  else taken.set(id2.value, { value, id: id2 });
  return first === void 0;
}

// src/read/defined.ts
function defined(record2) {
  return Object.fromEntries(Object.entries(record2).filter(([, value]) => value !== void 0));
}

// src/read/json.ts
function readJson(file, report) {
  try {
    const value = JSON.parse(file.text);
    let positions;
    const locate2 = (path2) => {
      positions ??= readYaml(file, file.text, 1, makeReport(false));
      return positions ? spotOf(positions, path2) : startOf(file);
    };
    return makeJson(value, [], locate2);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    report.error(brokenAt(file, error.message), `broken JSON: ${sentence2(error.message)}`);
    return void 0;
  }
}
function makeJson(value, path2, locate2) {
  const under = (key3) => {
    if (Array.isArray(value)) return value[Number(key3)];
    return isObject(value) && Object.hasOwn(value, key3) ? value[key3] : void 0;
  };
  return {
    value,
    get spot() {
      return locate2(path2);
    },
    child: (key3) => makeJson(under(key3), [...path2, key3], locate2)
  };
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function brokenAt(file, message) {
  const offset = /at position (\d+)/.exec(message)?.[1];
  return spotAt(file, offset === void 0 ? file.text.trimEnd().length : Number(offset));
}
function sentence2(message) {
  return message.includes("end of JSON input") ? "the file ends too early" : message.replace(/,? (in JSON )?at position.*|, "[\s\S]*/, "");
}

// src/read/names.ts
var anything = { has: () => true, keys: () => [] };

// src/read/sources.ts
var nameFields = "author,editor,translator,container-author,collection-editor,composer,director,editorial-director,illustrator,interviewer,original-author,recipient,reviewed-author,contributor".split(
  ","
);
var dateFields = "issued,accessed,event-date,original-date,submitted,available-date".split(",");
var anySource = { ...anything, get: () => void 0 };
function readSources(file, report) {
  const json = readJson(file, report);
  if (!json) return anySource;
  if (!Array.isArray(json.value)) {
    report.error(json.spot, "expected a list of sources in CSL-JSON, as Zotero exports it");
    return anySource;
  }
  const taken = /* @__PURE__ */ new Map();
  json.value.forEach((_, i) => {
    readSource(json.child(i), taken, report);
  });
  return new Map([...taken].map(([key3, { value }]) => [key3, value]));
}
function readSource(json, taken, report) {
  const item = isObject(json.value) ? json.value : {};
  const keys = [item["citation-key"], item.id].filter(isKey).map(String);
  const [key3] = keys;
  if (key3 === void 0) {
    report.error(json.spot, 'the source lacks an "id" or a "citation-key"');
    return;
  }
  const lacking = ["type", "title"].filter((name) => typeof item[name] !== "string" || item[name] === "");
  for (const name of lacking) report.error(json.spot, `the source "${key3}" lacks a ${name}`);
  for (const [name, expected2] of misshapen(item))
    report.error(json.child(name).spot, `bad ${name} of the source "${key3}", expected ${expected2}`);
  for (const name of new Set(keys))
    take(
      lazily(name, () => json.spot),
      taken,
      { ...item, id: key3 },
      report
    );
}
function misshapen(item) {
  return Object.entries(item).flatMap(([name, value]) => {
    const expected2 = value === null ? void 0 : expectedShape(name, value);
    return expected2 === void 0 ? [] : [[name, expected2]];
  });
}
function expectedShape(name, value) {
  if (nameFields.includes(name)) {
    const good = Array.isArray(value) && value.every((person) => familyName(person) !== void 0);
    return good ? void 0 : 'a list of names such as { "family": "Wilbur", "given": "C. Martin" }';
  }
  if (dateFields.includes(name)) {
    const good = isObject(value) && (value["date-parts"] === void 0 || isDateParts(value["date-parts"]));
    return good ? void 0 : 'a date such as { "date-parts": [[1989]] }';
  }
  return isPlain(value) || name === "custom" ? void 0 : "text";
}
function readSourceRefs(cell, sources, report) {
  const refs = [];
  for (const match of cell.value.matchAll(/[^;]+/g)) {
    const [, space = "", key3 = "", locator] = /^(\s*)([^\s,]*)\s*(?:,\s*([\s\S]*?))?\s*$/.exec(match[0]) ?? [];
    const item = sources.get(key3);
    if (item) refs.push(defined({ key: item.id, locator, short: shortForm(item, locator) }));
    else if (match[0].trim() !== "" && !sources.has(key3))
      report.error(inside(cell, match.index + space.length), unknownSource(key3 || match[0].trim(), sources));
  }
  return refs;
}
function unknownSource(key3, sources) {
  const [any] = sources.keys();
  return any === void 0 ? `unknown source "${key3}": there is no source in data/sources.json` : unknownName("source", key3, sources.keys());
}
function shortForm(item, locator) {
  const author2 = authorOf(item);
  const year = /\d{4}/.test(author2) ? void 0 : yearOf(item);
  return [[author2, year].filter(Boolean).join(" "), locator].filter(Boolean).join(", ");
}
function authorOf(item) {
  const people = [item.author, item.editor].find((names3) => Array.isArray(names3) && names3.length > 0);
  const names2 = Array.isArray(people) ? people.flatMap((person) => familyName(person) ?? []) : [];
  if (names2.length > 2) return `${names2[0]} et al.`;
  return names2.join(" and ") || String(item["title-short"] ?? item.shortTitle ?? item.title);
}
function familyName(person) {
  const name = isObject(person) ? person.family ?? person.literal ?? person.given : void 0;
  return typeof name === "string" ? name : void 0;
}
function yearOf(item) {
  const issued = isObject(item.issued) ? item.issued : {};
  const parts2 = Array.isArray(issued["date-parts"]) ? issued["date-parts"][0] : void 0;
  const year = Array.isArray(parts2) ? parts2[0] : issued.raw ?? issued.literal;
  return /\d{4}/.exec(String(year ?? ""))?.[0];
}
function isDateParts(parts2) {
  const isNumber = (number2) => /^-?\d+$/.test(String(number2));
  const isDate = (part) => Array.isArray(part) && part.length > 0 && part.length < 4 && part.every(isNumber);
  return Array.isArray(parts2) && parts2.length > 0 && parts2.length < 3 && parts2.every(isDate);
}
function isPlain(value) {
  return typeof value !== "object" || Array.isArray(value) && value.every((part) => typeof part !== "object");
}
function isKey(key3) {
  return typeof key3 === "string" && key3.trim() !== "" || typeof key3 === "number";
}

// src/read/citations.ts
async function formatCitations(clusters, sources, also, memo) {
  const known = clusters.map(({ number: number2, items: items2 }) => ({
    number: number2,
    items: items2.flatMap(({ key: key3, ...item }) => {
      const id2 = sources.get(key3)?.id;
      return id2 === void 0 ? [] : [{ ...item, id: id2 }];
    })
  }));
  const ids = /* @__PURE__ */ new Set([
    ...known.flatMap(({ items: items2 }) => items2.map((item) => item.id)),
    ...also.flatMap((key3) => sources.get(key3)?.id ?? [])
  ]);
  if (ids.size === 0) return { texts: clusters.map(() => ""), bibliography: [] };
  const items = [...ids].flatMap((id2) => sources.get(id2) ?? []);
  const input = { clusters: known, items };
  return memo(
    "citations",
    input,
    () => runProcessor(input).catch((error) => ({ texts: [], bibliography: [], failed: String(error) }))
  );
}
async function runProcessor({ clusters, items }) {
  const engine = await startEngine(items);
  const filled = clusters.flatMap((cluster, i) => cluster.items.length > 0 ? [{ ...cluster, id: `c${i}` }] : []);
  const results = engine.rebuildProcessorState(
    filled.map(({ number: number2, items: cited, id: id2 }) => ({
      citationID: id2,
      citationItems: cited.map(toCslItem),
      properties: { noteIndex: number2 }
    })),
    "html",
    items.map((item) => item.id)
  );
  const texts = new Map(results.map(([id2, , text2]) => [id2, clean(text2)]));
  const [{ entry_ids }, entries] = engine.makeBibliography();
  const bibliography = entries.map((entry, i) => ({
    id: entry_ids[i]?.[0] ?? "",
    html: clean(entry.replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, ""))
  }));
  return { texts: clusters.map((_, i) => texts.get(`c${i}`) ?? ""), bibliography };
}
async function startEngine(items) {
  const [{ default: CSL }, { default: style }, { default: locale }] = await Promise.all([
    import("citeproc"),
    Promise.resolve().then(() => (init_chicago_fullnote_bibliography(), chicago_fullnote_bibliography_exports)),
    Promise.resolve().then(() => (init_locales_en_US(), locales_en_US_exports))
  ]);
  const byId = new Map(items.map((item) => [item.id, item]));
  const system = { retrieveLocale: () => locale.lines.join("\n"), retrieveItem: (id2) => byId.get(id2) };
  return new CSL.Engine(system, style.lines.join("\n"), "en-US");
}
function toCslItem({
  id: id2,
  prefix,
  locator,
  label,
  suffix,
  suppressAuthor
}) {
  return { id: id2, prefix, suffix, ...locator && { locator, label }, ...suppressAuthor && { "suppress-author": true } };
}
function clean(html2) {
  return html2.replace(/ style="font-variant:\s*small-caps;?"/g, ' class="small-caps"').replace(/ style="[^"]*"/g, "").trim();
}
function shortCitation(items, sources) {
  const words2 = items.flatMap(({ key: key3, locator, label }) => {
    const item = sources.get(key3.value);
    const page = /[-–,]/.test(locator ?? "") ? "pp." : "p.";
    return item ? [shortForm(item, locator && `${label === "page" ? page : label ?? ""} ${locator}`)] : [];
  });
  return words2.join("; ");
}

// src/read/context.ts
function contextOf(env) {
  return env?.context;
}

// src/read/images.ts
import { imageSize } from "image-size";
var shown = /\.(png|jpe?g|gif|svg|webp|avif)$/i;
function renderImage(image2, figure, images, page) {
  const own = image2.attributes?.values;
  const alt = own?.get("alt")?.value ?? image2.alt;
  if (alt.trim() === "" && !own?.has("alt")) {
    page.report.fault(
      image2.spot,
      'the image has no alternative text, expected ![what it shows](\u2026), or {alt=""} where it only decorates'
    );
  }
  if (/^([a-z][\w+.-]*:)?\/\//i.test(image2.src)) return renderRemote(image2, alt, page);
  const path2 = pathOf(image2.src);
  const bytes = images.files.get(path2);
  const inline = /^data:/i.test(image2.src);
  if (!bytes && !inline) return renderMissing(image2, path2, alt, images, page);
  if (bytes && !images.used.has(path2)) images.used.set(path2, sizeOf(bytes, path2, image2.spot, page));
  const element = renderElement(image2, inline ? image2.src : encodePath(path2), alt, images.used.get(path2), figure);
  return figure ? renderFigure(element, image2.caption, own?.get("credit")?.value).html : element.html;
}
function renderElement({ attributes, caption }, src, alt, size, figure) {
  const classes = attributes?.classes.map((name) => name.value).join(" ");
  const lang = attributes?.values.get("lang")?.value;
  const title = !figure && caption !== "" && html` title="${caption}"`;
  const extent = size && html` width="${size.width}" height="${size.height}"`;
  return html`<img src="${src}" alt="${alt}"${title} loading="lazy"${extent}${classes && html` class="${classes}"`}${lang && html` lang="${lang}"`}>`;
}
function renderFigure(element, caption, credit) {
  const source = credit !== void 0 && html`<span class="credit">${credit}</span>`;
  const line2 = caption !== "" || source ? html`<figcaption>${caption}${caption !== "" && source && " "}${source}</figcaption>` : false;
  return html`<figure>${element}${line2}</figure>\n`;
}
function renderMissing(image2, path2, alt, images, page) {
  const near = nearest(
    path2,
    [...images.files.keys()].filter((name) => shown.test(name))
  );
  page.report.fault(
    image2.spot,
    `the image "${path2}" is missing${near === void 0 ? "" : `, did you mean "${near}"?`}`
  );
  return html`<span class="missing">${alt || path2}</span>`.html;
}
function renderRemote(image2, alt, page) {
  page.report.fault(
    image2.spot,
    `remote media cannot be shown without a network, expected a file in the story's folder: ${image2.src}`
  );
  return html`<a href="${image2.src}">${alt || image2.src}</a>`.html;
}
function encodePath(path2) {
  return path2.split("/").map(encodeURIComponent).join("/");
}
function pathOf(src) {
  const plain = src.replace(/[?#].*$/, "").replace(/^(\.\/)+/, "");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
function sizeOf(bytes, path2, spot, page) {
  try {
    const { width, height } = imageSize(bytes);
    if (width > 0 && height > 0) return { width: Math.round(width), height: Math.round(height) };
  } catch {
    page.report.warn(
      spot,
      `the size of "${path2}" cannot be read: is it an image that browsers show (PNG, JPEG, SVG, WebP, AVIF, GIF)?`
    );
  }
  return void 0;
}

// src/read/text.ts
function readText(path2, bytes, report) {
  const wide = bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255;
  const text2 = decode(bytes);
  const file = makeTextFile(
    path2,
    text2 ?? new TextDecoder(wide ? bytes[0] === 255 ? "utf-16le" : "utf-16be" : "utf-8").decode(bytes)
  );
  const save = 'expected UTF-8: save it as "Unicode (UTF-8)" or "CSV UTF-8"';
  if (wide) report.error(spotAt(file, 0), `the file is UTF-16, ${save}`);
  else if (text2 === void 0)
    report.error(
      spotAt(file, file.text.indexOf("\uFFFD")),
      `the file is not UTF-8 (perhaps Windows-1252 or GB 18030), ${save}`
    );
  else if (text2.includes("\0"))
    report.error(spotAt(file, file.text.indexOf("\0")), `a zero byte: the file is UTF-16 or no text, ${save}`);
  else return file;
  return void 0;
}
function makeTextFile(path2, text2) {
  const normal = text2.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  return { path: path2, text: normal, lines: normal.split("\n") };
}
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return void 0;
  }
}

// src/read/notes.ts
function makeBook() {
  return { notes: [], numbers: /* @__PURE__ */ new Map() };
}
function footnoteNumber(book, footnote) {
  const known = book.numbers.get(footnote);
  const number2 = known ?? book.notes.push(footnote);
  book.numbers.set(footnote, number2);
  return number2;
}
function citationNumber(book, citation) {
  return book.notes.push(citation);
}
function footnoteOf(token2) {
  return token2.meta?.footnote;
}
function renderFootnotes(md, shared, formatted) {
  return shared.book.notes.map((note, i) => {
    if ("items" in note) return { number: i + 1, html: raw(formatted.get(note) ?? "") };
    const context = { ...shared, page: note.page, secret: false, numbers: [], formatted };
    return { number: i + 1, html: raw(renderFootnote(md, note, context)) };
  });
}
async function finishNotes(md, shared, also, report, memo) {
  const cited = citationsOf(shared.book);
  const clusters = cited.map(({ citation, number: number2 }) => ({
    number: number2,
    items: citation.items.map((item) => ({ ...item, key: item.key.value }))
  }));
  const { texts, bibliography, failed } = await formatCitations(clusters, shared.sources, also, memo);
  if (failed !== void 0)
    report.error(
      startOf(makeTextFile("data/sources.json", "")),
      `the citation processor cannot read the sources: ${failed}`
    );
  const formatted = new Map(cited.map(({ citation }, i) => [citation, texts[i] ?? ""]));
  return {
    notes: renderFootnotes(md, shared, formatted),
    bibliography: bibliography.map(({ id: id2, html: html2 }) => ({ id: id2, html: raw(html2) }))
  };
}
function citationsOf(book) {
  const cited = [];
  for (let i = 0; i < book.notes.length; i++) {
    const note = book.notes[i];
    const citations = note === void 0 ? [] : "items" in note ? [note] : citationsIn(note.tokens, book);
    cited.push(...citations.map((citation) => ({ citation, number: i + 1 })));
  }
  return cited;
}
function renderFootnote(md, { tokens }, context) {
  const single = tokens.length === 3 && tokens[0]?.type === "paragraph_open";
  return md.renderer.render(
    single ? tokens.slice(1, 2) : [...tokens],
    md.options,
    { context }
  );
}
function citationsIn(tokens, book) {
  return tokens.flatMap((token2) => {
    if (token2.type === "citation") return [token2.meta?.citation];
    const footnote = token2.type === "footnote_ref" ? footnoteOf(token2) : void 0;
    if (footnote) footnoteNumber(book, footnote);
    return token2.children ? citationsIn(token2.children, book) : [];
  });
}

// src/read/rawhtml.ts
var forbidden = "script|style|iframe|object|embed|link|base|meta";
function cleanHtml(html2, warn) {
  const said = /* @__PURE__ */ new Set();
  const drop = (what) => {
    if (!said.has(what)) warn(what);
    said.add(what);
    return "";
  };
  return html2.replace(/<!--(?:-?>|[\s\S]*?(?:-->|$))/g, "").replace(/<(script|style)(?=[\s>/])[\s\S]*?(?:<\/\1\s*>|$)/gi, (_, name) => drop(`<${name.toLowerCase()}>`)).replace(
    new RegExp(`</?(?:${forbidden})(?=[\\s>/])[^>]*>`, "gi"),
    (tag2) => drop(`<${/[a-z]+/i.exec(tag2)?.[0].toLowerCase()}>`)
  ).replace(tag, (_, open, attributes) => open + cleanAttributes(attributes, drop));
}
var tag = /(<[a-z][^\s<>"'/=]*)((?:[^<>"']|"[^"]*"|'[^']*')*>|[^<>]*$)/gi;
function cleanAttributes(attributes, drop) {
  return attributes.replace(
    /[\s/]*([^\s"'<>/=]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g,
    (whole, name, value = "") => {
      const key3 = name.toLowerCase();
      if (key3 === "style" || key3.startsWith("on")) return drop(`${key3}=`);
      const remote = /^\s*=\s*["']?\s*([a-z][a-z0-9+.-]*:)?\/\//i.test(value);
      if (remote && ["src", "srcset", "poster", "data", "background"].includes(key3)) return drop(`remote ${key3}=`);
      return /^\s*=\s*["']?\s*javascript:/i.test(value) ? drop(`${key3}=javascript:`) : whole;
    }
  );
}

// src/read/markup.ts
var printers = {
  footnote_ref: printFootnote,
  citation: printCitation,
  ledger: printLedger,
  math: printMath,
  image: printImage,
  div_open: printDiv,
  div_close: (token2) => token2.meta?.view ? "</section>\n" : "</div>\n",
  comment_notes: ({ content }) => content.split(/\n\s*\n/).map((text2) => html`<p>${text2.trim()}</p>`.html).join("\n"),
  html_block: printHtml,
  html_inline: printHtml
};
function useMarkup(md) {
  for (const [type, print2] of Object.entries(printers)) {
    md.renderer.rules[type] = (tokens, i, _options, env) => {
      const token2 = tokens[i];
      return token2 ? print2(token2, contextOf(env), md) : "";
    };
  }
}
function printNumber(number2, context) {
  context.numbers.push(number2);
  return `<sup class="note"><a href="#note-${number2}" role="doc-noteref">${number2}</a></sup>`;
}
function printFootnote(token2, context, md) {
  const footnote = footnoteOf(token2);
  if (!footnote) return "";
  if (!context.secret) return printNumber(footnoteNumber(context.book, footnote), context);
  const seen = context.printing ?? /* @__PURE__ */ new Set();
  if (seen.has(footnote) || seen.size > 1) return "";
  return ` (${renderFootnote(md, footnote, { ...context, page: footnote.page, printing: /* @__PURE__ */ new Set([...seen, footnote]) })})`;
}
function printCitation(token2, context) {
  const citation = token2.meta?.citation;
  const unknown = citation.items.filter(({ key: key3 }) => !context.sources.has(key3.value));
  for (const { key: key3 } of unknown) context.page.report.error(key3.spot, unknownSource(key3.value, context.sources));
  const [first] = citation.items;
  const item = first && context.sources.get(first.key.value);
  const author2 = citation.inText && item ? escapeHtml(authorOf(item)) : "";
  const inNote = context.formatted?.get(citation);
  if (unknown.length > 0) return author2;
  const space = citation.spaced || author2 !== "" ? " " : "";
  if (inNote !== void 0)
    return `${author2}${space}${citation.inText ? `(${withoutStop(inNote)})` : withoutStop(inNote)}`;
  if (context.secret) return `${author2}${space}(${escapeHtml(shortCitation(citation.items, context.sources))})`;
  return `${author2}${printNumber(citationNumber(context.book, citation), context)}`;
}
function withoutStop(note) {
  return note.replace(/\.$/, "");
}
function printLedger(token2, context) {
  const reference = token2.meta?.reference;
  const { id: id2, part } = reference;
  const row = context.ledger.get(id2.value);
  const text2 = row && quantityText(row, part, context.lang);
  const lack = part === "range" ? "range, expected low and high" : "quantity";
  if (!row) context.page.report.error(id2.spot, unknownName("ledger id", id2.value, context.ledger.keys()));
  else if (text2 === void 0) context.page.report.error(id2.spot, `the ledger row "${id2.value}" has no ${lack}`);
  const letter = letterOf(context.show ?? [], id2.value);
  const mark = letter !== void 0 && html`\u2060<span class="letter" aria-hidden="true">${letter}</span>`;
  return text2 === void 0 ? "" : html`<span class="quantity" data-ledger="${id2.value}">${text2}${mark}</span>`.html;
}
function quantityText({ quantity, low = quantity, high = quantity, unit }, part, lang) {
  const print2 = new Intl.NumberFormat(lang, { maximumFractionDigits: 20 }).format;
  const range = low !== void 0 && high !== void 0 && low !== high ? `${print2(low)}\u2013${print2(high)}` : void 0;
  if (part === "range") return range;
  if (quantity === void 0)
    return part === "all" && range !== void 0 ? [range, unit].filter(Boolean).join(" ") : void 0;
  if (part === "value") return print2(quantity);
  return `${[print2(quantity), unit].filter(Boolean).join(" ")}${range === void 0 ? "" : ` (${range})`}`;
}
function printMath(token2, context) {
  const formula = token2.meta?.formula;
  const mathml = context.typeset?.(formula, context.page.report) ?? "";
  return token2.block ? `<p class="formula">${mathml}</p>
` : mathml;
}
function printImage(token2, context, md) {
  const { map, figure, attributes } = token2.meta;
  const alt = md.renderer.renderInlineAsText(
    token2.children ?? [],
    md.options,
    {}
  );
  const spot = map ? textSpot(context.page, map, `![${token2.content}]`) : blockSpot(context.page, context.page.line);
  const image2 = {
    src: String(token2.attrGet("src")),
    alt,
    caption: String(token2.attrGet("title") ?? ""),
    attributes,
    spot
  };
  return renderImage(image2, figure ?? false, context.images, context.page);
}
function printDiv(token2) {
  const div = divOf(token2);
  if (!div || token2.meta?.view)
    return html`<section class="view"><h3>${div?.attributes.values.get("title")?.value}</h3>\n`.html;
  const classes = [div.name, ...div.attributes.classes.map((name) => name.value)].filter((name) => name !== "").join(" ");
  return html`<div${classes !== "" && html` class="${classes}"`}>${raw("\n")}`.html;
}
function printHtml(token2, context) {
  const spot = token2.map ? blockSpot(context.page, token2.map[0]) : blockSpot(context.page, context.page.line);
  return cleanHtml(
    token2.content,
    (what) => context.page.report.warn(spot, `${what} in raw HTML is dropped: the page's policy forbids it`)
  );
}

// src/read/math.ts
function useMath(md) {
  md.block.ruler.before("fence", "math_block", readBlock2, { alt: ["paragraph", "reference", "blockquote", "list"] });
  md.inline.ruler.before("escape", "math", readInline2);
}
function readBlock2(state, start, end, silent) {
  const first = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  if (!state.src.startsWith("$$", first) || (state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  let line2 = start;
  const closes2 = () => state.src.slice(line2 === start ? first + 2 : state.bMarks[line2], state.eMarks[line2]).trimEnd().endsWith("$$");
  while (line2 < end && !state.isEmpty(line2) && !closes2()) line2 += 1;
  if (line2 >= end || state.isEmpty(line2)) return false;
  const text2 = state.getLines(start, line2 + 1, state.blkIndent, false).trim();
  if (text2.length < 5 || text2.slice(2, -2).includes("$$")) return false;
  if (silent) return true;
  pageOf(state.env).formulas = true;
  const token2 = state.push("math", "math", 0);
  token2.block = true;
  token2.map = [start, line2 + 1];
  token2.meta = { formula: { tex: text2.slice(2, -2).trim(), display: true, spot: blockSpot(pageOf(state.env), start) } };
  state.line = line2 + 1;
  return true;
}
function readInline2(state, silent) {
  const { src, pos } = state;
  if (src[pos] !== "$") return false;
  const fence2 = src[pos + 1] === "$" ? "$$" : "$";
  const start = pos + fence2.length;
  const end = findEnd(src, start, fence2);
  if (end === void 0 || end > state.posMax - fence2.length) return false;
  if (!silent) {
    const page = pageOf(state.env);
    page.formulas = true;
    const spot = inlineSpot(page, src, start);
    state.push("math", "math", 0).meta = {
      formula: { tex: src.slice(start, end).trim(), display: fence2 === "$$", spot }
    };
  }
  state.pos = end + fence2.length;
  return true;
}
function findEnd(src, start, fence2) {
  if (fence2 === "$" && /^\s?$/.test(src[start] ?? "")) return void 0;
  let end = start;
  while (end < src.length && !src.startsWith(fence2, end)) end += src[end] === "\\" ? 2 : 1;
  if (end >= src.length || end === start) return void 0;
  return fence2 === "$$" || !/\s/.test(src[end - 1] ?? "") && !/\d/.test(src[end + 1] ?? "") ? end : void 0;
}
async function loadTypeset() {
  const { default: temml } = await import("temml");
  return ({ tex, display, spot }, report) => {
    try {
      return withoutStyles(
        temml.renderToString(tex, { displayMode: display, throwOnError: true, maxExpand: 200, maxSize: [20, 20] })
      );
    } catch (error) {
      const message = error instanceof Error ? error.message.replace(/ at position[\s\S]*| at end of input[\s\S]*/, "") : String(error);
      report.fault(spot, `bad formula: ${message.trim()}`);
      return "";
    }
  };
}
function withoutStyles(mathml) {
  return mathml.replace(/<[a-z]+[^>]* style="[^>]*>/g, (tag2) => {
    const style = / style="([^"]*)"/.exec(tag2)?.[1] ?? "";
    const color2 = /(?:^|;)\s*color:\s*(#[0-9a-f]{6})/i.exec(style)?.[1];
    const rules = [...style.matchAll(/(?:^|;)\s*border(-\w+)?:/g)].map(([, side2 = ""]) => `tml-border${side2}`).join(" ");
    const plain = tag2.replace(/ style="[^"]*"/, color2 ? ` mathcolor="${color2}"` : "");
    if (rules === "") return plain;
    return plain.includes(' class="') ? plain.replace(' class="', ` class="${rules} `) : plain.replace(/^<[a-z]+/, (name) => `${name} class="${rules}"`);
  });
}

// src/read/references.ts
var labels = {
  ...{
    "p.": "page",
    "pp.": "page",
    page: "page",
    pages: "page",
    "chap.": "chapter",
    "chaps.": "chapter",
    "ch.": "chapter",
    chapter: "chapter"
  },
  ...{
    "vol.": "volume",
    "vols.": "volume",
    "no.": "issue",
    "nos.": "issue",
    "n.": "note",
    "nn.": "note",
    "\xA7": "section",
    "sec.": "section"
  },
  ...{
    "fol.": "folio",
    "fols.": "folio",
    "col.": "column",
    "fig.": "figure",
    "pt.": "part",
    "para.": "paragraph",
    "l.": "line",
    "bk.": "book",
    "s.v.": "sub verbo"
  }
};
var key = /@(?:\{([^}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*))/uy;
function useReferences(md) {
  md.inline.ruler.before("link", "ledger", readLedgerReference);
  md.inline.ruler.before("link", "citation", readCitation);
  md.inline.ruler.before("link", "author", readInText);
}
function readLedgerReference(state, silent) {
  if (state.src[state.pos] !== "[" || state.src[state.pos + 1] !== "#") return false;
  const match = /^\[#([^\s[\]]+)(?: +(value|range))?\](?![({[])/.exec(state.src.slice(state.pos, state.pos + 200));
  const [whole, id2 = "", part = "all"] = match ?? [];
  if (whole === void 0) return false;
  if (!silent) {
    const spot = inlineSpot(pageOf(state.env), state.src, state.pos + 2);
    const reference = { id: { value: id2, spot }, part };
    state.push("ledger", "", 0).meta = { reference };
  }
  state.pos += whole.length;
  return true;
}
function readCitation(state, silent) {
  const { src, pos } = state;
  if (src[pos] !== "[" || src.indexOf("@", pos) < 0) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos, false);
  if (end < 0 || src[end + 1] === "(" || src[end + 1] === "{") return false;
  const items = readItems(state, pos + 1, end);
  if (!items) return false;
  if (!silent) push(state, { inText: false, spaced: takeSpace(state), items });
  state.pos = end + 1;
  return true;
}
function readInText(state, silent) {
  const { src, pos } = state;
  if (src[pos] !== "@" || /[\p{L}\p{N}_]/u.test(src[pos - 1] ?? "")) return false;
  const name = keyAt(src, pos);
  if (!name) return false;
  const locator = /^ \[([^\][@]*)\](?![({])/.exec(src.slice(pos + name.length, pos + name.length + 200));
  const item = {
    key: { value: name.key, spot: inlineSpot(pageOf(state.env), src, pos + 1) },
    prefix: "",
    suppressAuthor: false
  };
  if (!silent) push(state, { inText: true, spaced: false, items: [{ ...item, ...readLocator(locator?.[1] ?? "") }] });
  state.pos += name.length + (locator?.[0].length ?? 0);
  return true;
}
function push(state, citation) {
  state.push("citation", "", 0).meta = { citation };
}
function takeSpace(state) {
  const text2 = state.pending.trimEnd();
  const spaced = text2.length < state.pending.length;
  state.pending = text2;
  if (text2 !== "" || state.tokens.at(-1)?.type !== "softbreak") return spaced;
  state.tokens.pop();
  state.tokens_meta.pop();
  return true;
}
function readItems(state, start, end) {
  const items = [];
  let at2 = start;
  for (const part of state.src.slice(start, end).split(";")) {
    const match = /(?:^|(?<=\s))(-?)@/.exec(part);
    const name = match && keyAt(state.src, at2 + match.index + (match[1]?.length ?? 0));
    if (!match || !name) return void 0;
    const keyStart = match.index + (match[1]?.length ?? 0);
    const spot = inlineSpot(pageOf(state.env), state.src, at2 + keyStart + 1);
    const prefix = part.slice(0, match.index).trimStart();
    items.push({
      key: { value: name.key, spot },
      prefix,
      suppressAuthor: match[1] === "-",
      ...readLocator(part.slice(keyStart + name.length))
    });
    at2 += part.length + 1;
  }
  return items;
}
function keyAt(src, position) {
  key.lastIndex = position;
  const match = key.exec(src);
  return match ? { key: match[1] ?? match[2] ?? "", length: match[0].length } : void 0;
}
function readLocator(text2) {
  const [, label = "", locator, suffix = ""] = /^\s*,?\s*([\p{L}.]+\.?|§)?\s*((?:\d[\d\p{Pd}]*|[ivxlcdm]+\b)(?:\s*,\s*\d[\d\p{Pd}]*)*)(.*)$/su.exec(text2) ?? [];
  const known = label === "" ? "page" : labels[label.toLowerCase()];
  if (locator === void 0 || known === void 0) return { suffix: text2.trimEnd() };
  return { locator, label: known, suffix: suffix.trimEnd() };
}

// src/read/slidehead.ts
function useSlideHeads(md) {
  md.block.ruler.before("hr", "slide_head", readSlideHead);
}
function readSlideHead(state, start, end, silent) {
  if (silent || state.level > 0 || state.parentType !== "root") return false;
  const line2 = (n) => state.src.slice(state.bMarks[n], state.eMarks[n]).trimEnd();
  if (line2(start) !== "---" || start + 1 >= end || !/^(?!notes?:)[a-z][\w-]*:(\s|$)/.test(line2(start + 1)))
    return false;
  let last2 = start + 1;
  while (last2 < end && line2(last2) !== "" && line2(last2) !== "---") last2 += 1;
  if (last2 >= end || line2(last2) !== "---") return false;
  const token2 = state.push("slide_head", "", 0);
  token2.block = true;
  token2.hidden = true;
  token2.map = [start, last2 + 1];
  token2.content = state.getLines(start + 1, last2, 0, false);
  state.line = last2 + 1;
  return true;
}

// src/read/spans.ts
var allowed = {
  image: ["alt", "credit", "lang", "class"],
  span: ["lang", "class"],
  link: ["lang", "class"],
  code: ["lang", "class"]
};
function useSpans(md) {
  md.inline.ruler.before("link", "span", readSpan);
  md.inline.ruler.push("attributes", readTrailing);
}
function readSpan(state, silent) {
  const { src, pos, posMax } = state;
  if (src[pos] !== "[" || src[pos + 1] === "^" || src.indexOf("]{", pos) < 0) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos, false);
  if (end < 0 || src[end + 1] !== "{") return false;
  const parsed = parse(state, end + 1);
  if (!parsed || parsed.end > posMax) return false;
  if (!silent) {
    check(state, parsed.attributes, "span");
    const token2 = state.push("span_open", "span", 1);
    token2.attrs = attributesOf(parsed.attributes);
    [state.pos, state.posMax] = [pos + 1, end];
    state.md.inline.tokenize(state);
    state.push("span_close", "span", -1);
  }
  [state.pos, state.posMax] = [parsed.end, posMax];
  return true;
}
function readTrailing(state, silent) {
  if (state.src[state.pos] !== "{" || !/[)\]`]/.test(state.src[state.pos - 1] ?? "")) return false;
  const parsed = parse(state, state.pos);
  if (!parsed || parsed.end > state.posMax) return false;
  if (!silent) {
    const last2 = state.pending === "" ? state.tokens.at(-1) : void 0;
    const element = last2?.type === "image" ? "image" : last2?.type === "link_close" ? "link" : last2?.type === "code_inline" ? "code" : "";
    if (!last2 || element === "") return false;
    check(state, parsed.attributes, element);
    const target = element === "link" ? state.tokens.findLast((token2) => token2.type === "link_open") : last2;
    if (target && element === "image") target.meta = { attributes: parsed.attributes };
    else if (target) target.attrs = [...target.attrs ?? [], ...attributesOf(parsed.attributes)];
  }
  state.pos = parsed.end;
  return true;
}
function parse(state, start) {
  const page = pageOf(state.env);
  const parsed = parseAttributes(state.src, start, () => inlineSpot(page, state.src, start));
  if (!parsed && !page.bare && isLikeAttributes(state.src.slice(start, start + 200)) && !page.reported.has(`${page.line}:${start}`)) {
    page.reported.add(`${page.line}:${start}`);
    page.report.error(
      inlineSpot(page, state.src, start),
      'bad attributes, expected {#id .class key=value key="two words"}'
    );
  }
  return parsed;
}
function check(state, attributes, element) {
  checkAttributes(
    attributes,
    element === "image" ? "an image" : `a ${element}`,
    allowed[element] ?? [],
    pageOf(state.env)
  );
}
function attributesOf({ classes, values } = noAttributes({})) {
  const lang = values.get("lang");
  const names2 = classes.map((name) => name.value).join(" ");
  return [
    ...names2 === "" ? [] : [["class", names2]],
    ...lang ? [["lang", lang.value]] : []
  ];
}

// src/read/markdown.ts
function makeMarkdown({ bare, html: html2, math }) {
  const md = new Markdown4({ html: html2, xhtmlOut: true });
  md.use(footnotes);
  md.core.ruler.disable("footnote_tail");
  md.inline.ruler.after("footnote_ref", "footnote_unknown", reportUnknownFootnote);
  useComments(md);
  useDivs(md);
  useSpans(md);
  if (math) useMath(md);
  if (bare) useSlideHeads(md);
  else useReferences(md);
  useBlocks(md);
  useMarkup(md);
  return md;
}
function parseMarkdown(md, page, text2, line2) {
  const env = { page };
  const tokens = md.parse("\n".repeat(line2) + text2, env);
  const definitions = /* @__PURE__ */ new Map();
  const body = [];
  let target = body;
  for (const token2 of tokens) {
    if (token2.type === "footnote_reference_open") target = define(definitions, page, token2);
    else if (token2.type === "footnote_reference_close") target = body;
    else target.push(token2);
  }
  const inline = (env.footnotes?.list ?? []).map(
    ({ tokens: children }) => children && { page, tokens: [inlineToken(children)] }
  );
  tieFootnotes(tokens, definitions, inline);
  return body;
}
function define(definitions, page, { meta, map }) {
  const label = String(meta?.label);
  const tokens = [];
  const lines = map ?? [0, page.file.lines.length];
  if (definitions.has(label))
    page.report.fault(
      textSpot(page, lines, `[^${label}]:`),
      `the footnote "${label}" is defined twice, expected each label once in a file`
    );
  else definitions.set(label, { page, tokens });
  return tokens;
}
function tieFootnotes(tokens, definitions, inline) {
  for (const token2 of tokens) {
    if (token2.type === "footnote_ref")
      token2.meta = { footnote: definitions.get(String(token2.meta?.label)) ?? inline[Number(token2.meta?.id)] };
    if (token2.children) tieFootnotes(token2.children, definitions, inline);
  }
}
function inlineToken(children) {
  const token2 = new Markdown4.Token("inline", "", 0);
  token2.children = children;
  return token2;
}
function reportUnknownFootnote(state, silent) {
  if (silent || state.src[state.pos] !== "[" || state.src[state.pos + 1] !== "^") return false;
  const label = /^\[\^([^\s\]]+)\]/.exec(state.src.slice(state.pos, state.pos + 200))?.[1];
  if (label === void 0) return false;
  const page = pageOf(state.env);
  const refs = state.env.footnotes?.refs ?? {};
  const known = Object.keys(refs).map((name) => name.slice(1));
  const near = nearest(label, known);
  const hint = near === void 0 ? `: no line of this file begins with [^${label}]:` : `, did you mean "${near}"?`;
  page.report.fault(inlineSpot(page, state.src, state.pos), `unknown footnote "${label}"${hint}`);
  return false;
}

// src/read/tokens.ts
import Markdown5 from "markdown-it";
function blocksOf(tokens) {
  const blocks = [];
  let depth = 0;
  for (const token2 of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)?.push(token2);
    depth = Math.max(0, depth + token2.nesting);
  }
  return blocks;
}
function isPause([first, inline]) {
  return first?.type === "paragraph_open" && inline?.content === ". . .";
}
function plainText(tokens) {
  return tokens.map((token2) => {
    if (token2.children) return plainText(token2.children);
    if (/^(text|code_inline|code_block|fence|math)$/.test(token2.type)) return token2.content;
    return /break$/.test(token2.type) ? " " : "";
  }).join("");
}
function appendBlock(target, block, page) {
  const [first] = block;
  const div = divOf(first);
  checkInside(block, div && (page.bare || div.name === "view") ? 1 : 0, page);
  if (div?.name !== "view") {
    if (div) checkAttributes(div.attributes, "a div", ["id", "class"], page);
    target.push(...block);
    return;
  }
  checkAttributes(div.attributes, "a view", ["title"], page);
  if (!div.attributes.values.has("title"))
    page.report.fault(div.spot, 'the view lacks a title, expected ::: view {title="\u2026"}');
  for (const token2 of [first, block.at(-1)]) if (token2) token2.meta = { ...token2.meta, view: true };
  if (target.at(-1)?.type === "views_close") target.pop();
  else target.push(frame("views_open", 1));
  target.push(...block, frame("views_close", -1));
}
function checkInside(tokens, start, page) {
  for (const token2 of tokens.slice(start)) {
    if (token2.meta === null) continue;
    const div = divOf(token2);
    const attributes = token2.meta.attributes;
    if (div && !page.bare) {
      const message = divNames.includes(div.name) ? `a div "${div.name}" cannot stand here, expected it at the top level of a slide` : unknownName("div", div.name, divNames);
      page.report.error(div.spot, message);
    } else if (attributes && (token2.type === "heading_open" || token2.type === "paragraph_open")) {
      page.report.fault(
        blockSpot(page, token2.map?.[0] ?? 0),
        "attributes cannot stand here, expected them at the first heading or at the beginning of a slide"
      );
    }
  }
}
function frame(type, nesting) {
  const token2 = new Markdown5.Token(type, "div", nesting);
  token2.block = true;
  if (nesting > 0) token2.attrs = [["class", "views"]];
  return token2;
}

// src/read/slides.ts
var scene = ["date", "focus", "show", "names"];
var allowed2 = (element, bare) => [
  ...["id", "minutes", "track", ...bare ? [] : scene],
  ...element === "slide" ? ["class", "layout"] : []
];
function readSlides(tokens, page) {
  const groups = splitSlides(tokens, page);
  const filled = groups.filter((group, i) => group.length > 1 || i > 0 && i < groups.length - 1);
  return filled.map(([separator, ...rest]) => readSlide(separator, rest, page));
}
function splitSlides(tokens, page) {
  const groups = [[void 0]];
  const blocks = blocksOf(tokens);
  const separated = blocks.some(([first]) => isSeparator(first, page));
  for (const block of blocks) {
    const [first] = block;
    if (page.bare && isUnderlinedNote(block)) {
      groups.at(-1)?.push(...asParagraph(block));
      groups.push([block.at(-1)]);
      continue;
    }
    reportUnderline(first, page);
    if (isSeparator(first, page)) groups.push([first]);
    else if (page.bare && !separated && first?.type === "heading_open" && /^h[12]$/.test(first.tag))
      groups.push([void 0, ...block]);
    else groups.at(-1)?.push(...block);
  }
  return groups;
}
function isSeparator(token2, page) {
  if (token2?.type === "slide_head") return true;
  const line2 = page.file.lines[token2?.map?.[0] ?? -1] ?? "";
  return token2?.type === "hr" && (page.bare ? /^ {0,3}----?\s*$/ : /^ {0,3}---\s*$/).test(line2);
}
function reportUnderline(token2, page) {
  if (token2?.type !== "heading_open" || token2.markup !== "-") return;
  const line2 = (token2.map?.[1] ?? 1) - 1;
  if (/^\s*---\s*$/.test(page.file.lines[line2] ?? "")) {
    page.report.fault(
      blockSpot(page, line2),
      "--- right under text makes a heading of it, expected a blank line between to begin a slide"
    );
  }
}
function readSlide(separator, rest, page) {
  const tokens = rest.filter((token2) => token2 !== void 0);
  const line2 = tokens.find((token2) => token2.map)?.map?.[0] ?? separator?.map?.[0] ?? 0;
  const spot = blockSpot(page, line2);
  const step = { attributes: noAttributes(spot), tokens: [], notes: [], spot };
  const slide = {
    page,
    separated: separator !== void 0,
    attributes: noAttributes(spot),
    steps: [step],
    reading: [],
    answers: [],
    notes: [],
    spot
  };
  if (page.bare) slide.attributes = readBareHead(separator, slide.attributes, page);
  else if (tokens.length === 0) page.report.warn(spot, "the slide is empty");
  const body = page.bare ? takeNotes(tokens, slide) : tokens;
  readBlocks(slide, blocksOf(body));
  checkAttributes(slide.attributes, "a slide", allowed2("slide", page.bare), page);
  return slide;
}
function readBlocks(slide, blocks) {
  const { page } = slide;
  let current = slide.steps[0];
  for (const [i, block] of blocks.entries()) {
    const [first] = block;
    if (isHead(slide, block, i)) takeHead(slide, block);
    else if (page.bare && isNoteStart(block)) {
      slide.notes.push({ short: false, tokens: withoutNoteMark(blocks.slice(i).flat()) });
      return;
    } else if (isPause(block)) current = addStep(slide, noAttributes(blockSpot(page, first?.map?.[0] ?? 0)));
    else if (divOf(first)?.name === "step") readStep(slide, block);
    else if (!readPart(slide, slide.notes, block)) appendBlock(current.tokens, block, page);
    if (["step", "reading", "notes", "answers"].includes(divOf(first)?.name ?? "")) current = slide.steps[0];
  }
}
function readStep(slide, block) {
  const div = divOf(block[0]);
  if (!div) return;
  checkAttributes(div.attributes, "a step", allowed2("step", slide.page.bare), slide.page);
  const step = addStep(slide, { ...div.attributes, spot: div.spot });
  for (const inner of blocksOf(block.slice(1, -1))) {
    if (!readPart(slide, step.notes, inner)) appendBlock(step.tokens, inner, slide.page);
  }
}
function addStep(slide, attributes) {
  const step = { attributes, tokens: [], notes: [], spot: attributes.spot };
  slide.steps.push(step);
  return step;
}
function readPart(slide, notes, block) {
  const div = divOf(block[0]);
  const name = div?.name ?? "";
  if (!div || !["reading", "notes", "answers"].includes(name)) return false;
  const { page } = slide;
  checkAttributes(
    div.attributes,
    name === "reading" ? "reading" : `a div of ${name}`,
    name === "notes" ? ["track"] : [],
    page
  );
  const tokens = [];
  for (const inner of blocksOf(block.slice(1, -1))) appendBlock(tokens, inner, page);
  if (name === "notes") notes.push({ short: readTrack(div.attributes.values.get("track"), page.report), tokens });
  else (name === "reading" ? slide.reading : slide.answers).push(tokens);
  return true;
}
function isHead(slide, [first], i) {
  if (first?.type === "heading_open") return slide.heading === void 0;
  return i === 0 && first?.type === "paragraph_open" && first.meta?.attributes !== void 0;
}
function takeHead(slide, [first, inline]) {
  const attributes = first?.meta?.attributes;
  const given = slide.attributes.id ?? slide.attributes.classes[0] ?? [...slide.attributes.values.values()][0];
  if (attributes && given && !slide.page.bare)
    slide.page.report.error(attributes.spot, `the slide already has attributes in line ${given.spot.line}`);
  else if (attributes)
    slide.attributes = { ...attributes, classes: [...slide.attributes.classes, ...attributes.classes] };
  if (first?.type === "heading_open" && inline) slide.heading = inline;
}

// src/read/chapters.ts
function openChapter(file, bare, report) {
  const page = makePage(file, report, bare);
  const head = findHead(file);
  if (bare) return openBare(page, head);
  if (head === void 0)
    report.error(startOf(file), "the chapter has no front matter, expected --- and its title on the first lines");
  if (head === "unclosed")
    report.error(startOf(file), "the front matter is never closed, expected --- on a line of its own");
  if (head === void 0 || head === "unclosed") return { page, front: {}, line: 0 };
  return { page, front: readFrontMatter(file, head, report) ?? {}, line: head.end };
}
function openBare(page, head) {
  if (head === void 0 || head === "unclosed") return { page, front: {}, line: 0 };
  if (head.yaml.trim() === "") return { page, front: {}, line: head.end };
  if (!/^\s*(#.*\n\s*)*["']?[\w-]+["']?\s*:/.test(head.yaml)) return { page, front: {}, line: 0 };
  const report = quietly(page);
  const value = readYaml(page.file, head.yaml, 2, { ...report, error: page.report.error });
  return { page, front: (value && record(bareFields)(value, report)) ?? {}, line: head.end };
}
function readChapter({ page, front, line: line2 }, md) {
  const rest = page.file.lines.slice(line2).join("\n");
  const slides = readSlides(parseMarkdown(md, page, rest, line2), page);
  const heading = slides.find((slide) => slide.heading)?.heading;
  const title = front.title ?? (page.bare && heading ? plainText([heading]).trim() : "");
  const titled = page.bare && front.title !== void 0 && !slides.some((slide) => slide.separated);
  return { page, title: title || page.file.path.replace(/\.md$/i, ""), front, slides, titled };
}

// src/read/csv.ts
import { CsvError, parse as parse2 } from "csv-parse/sync";
function readTable(file, columns5, report) {
  const [header, ...rows] = locateRows(file, readRows(file, report));
  if (header === void 0) {
    if (file.text.trim() === "")
      report.error(startOf(file), `the table is empty, expected the columns ${columns5.needed.join(",")}`);
    return void 0;
  }
  if (!checkHeader(header, columns5, report)) return void 0;
  const names2 = header.map((cell) => cell.value);
  return rows.flatMap((cells) => readRow(cells, names2, columns5, report) ?? []);
}
function readRows(file, report) {
  const rows = [];
  const on_record = (record2) => {
    rows.push(record2);
    return null;
  };
  try {
    parse2(file.text, {
      delimiter: delimiterOf(file),
      record_delimiter: "\n",
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report.error(spotAt(file, strayQuote(file.text, rows, error.code)), quoteMessage(error.code));
  }
  return rows;
}
function strayQuote(text2, rows, code) {
  const start = rows.reduce((sum, { raw: raw2 }) => sum + raw2.length, 0);
  const quotes = [...text2.slice(start).matchAll(/"/g)].map(({ index }) => start + index);
  return (code === "CSV_QUOTE_NOT_CLOSED" && quotes.length % 2 === 1 ? quotes.at(-1) : quotes[0]) ?? start;
}
function quoteMessage(code) {
  if (code === "CSV_QUOTE_NOT_CLOSED") return 'a quote opens here and is never closed, expected a closing "';
  return 'a stray quote, expected the whole cell in quotes and each quote inside it doubled: "the ""Long March"""';
}
function delimiterOf(file) {
  const header = file.lines.find((line2) => line2.trim() !== "") ?? "";
  return header.split(";").length > header.split(",").length ? ";" : ",";
}
function locateRows(file, rows) {
  const delimiter = delimiterOf(file);
  let line2 = 1;
  return rows.map(({ raw: raw2, record: record2 }) => {
    const starts = cellStarts(raw2, delimiter);
    const cells = record2.map((value, i) => {
      const start = starts[i] ?? 0;
      const before = raw2.slice(0, start + (/^[ \t]*"?[ \t]*/.exec(raw2.slice(start, start + 80))?.[0].length ?? 0));
      const column = before.length - before.lastIndexOf("\n");
      return { value: value.trim(), spot: { file, line: line2 + before.split("\n").length - 1, column } };
    });
    line2 += raw2.split("\n").length - 1;
    return cells;
  });
}
function cellStarts(raw2, delimiter) {
  const starts = [raw2.search(/[^\n]/)];
  let quoted = false;
  for (let i = 0; i < raw2.length; i++) {
    if (raw2[i] === '"') quoted = !quoted;
    else if (raw2[i] === delimiter && !quoted) starts.push(i + 1);
  }
  return starts;
}
function checkHeader(header, { needed, optional: optional2 = [] }, report) {
  const known = [...needed, ...optional2];
  const seen = /* @__PURE__ */ new Set();
  for (const { value, spot: spot2 } of header) {
    if (!known.includes(value)) report.error(spot2, unknownName("column", value, known));
    else if (seen.has(value)) report.error(spot2, `the column "${value}" stands twice, expected it once`);
    seen.add(value);
  }
  const missing = needed.filter((name) => !seen.has(name));
  const spot = header[0]?.spot;
  if (missing.length > 0 && spot)
    report.error(spot, `the table lacks the column${missing.length > 1 ? "s" : ""} ${missing.join(", ")}`);
  return missing.length === 0 && seen.size === header.length;
}
function readRow(cells, names2, columns5, report) {
  const [first] = cells;
  if (first === void 0 || cells.every(({ value }) => value === "")) return void 0;
  if (cells.length !== names2.length) {
    const last2 = cells[Math.min(names2.length, cells.length - 1)] ?? first;
    report.error(
      last2.spot,
      `the row has ${count(cells.length)}, expected ${names2.length} as in the header: is a comma missing, or one inside a cell without quotes?`
    );
    return void 0;
  }
  const byName = new Map(names2.map((name, i) => [name, cells[i] ?? first]));
  const empty = columns5.filled.filter((name) => byName.get(name)?.value === "");
  for (const name of empty) report.error(byName.get(name)?.spot ?? first.spot, `the cell "${name}" is empty`);
  if (empty.includes("id")) return void 0;
  return { spot: first.spot, cell: (column) => byName.get(column) ?? { value: "", spot: first.spot } };
}
function count(cells) {
  return cells === 1 ? "1 cell" : `${cells} cells`;
}

// src/read/day.ts
var expected = "expected YYYY, YYYY-MM or YYYY-MM-DD";
var mangled = /^(\d{1,4}[/.]\d{1,2}([/.]\d{1,4})?|\d{1,2}-\d{1,2}-\d{2,4}|(\d{1,2}[ -])?\p{L}{3,9}\.?[ -]\d{2,4}|\p{L}{3,9} \d{1,2}, \d{4}|\d{5}|\d{4}-\d{2}-\d{2}[T ]\d.*)$/u;
function parseDate(text2) {
  const parts2 = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text2);
  if (!parts2)
    return mangled.test(text2) ? `"${text2}" looks like a date that a spreadsheet rewrote, ${expected}` : `bad date "${text2}", ${expected}`;
  const [, year = "", month, day2] = parts2;
  const from = `${year}-${month ?? "01"}-${day2 ?? "01"}`;
  if (!isDay(from)) return `there is no day "${text2}", expected a day of the calendar`;
  if (day2 !== void 0) return { from, to: dayAfter(from) };
  const next = month === void 0 ? [Number(year) + 1, 1] : [Number(year) + Math.floor(Number(month) / 12), Number(month) % 12 + 1];
  return { from, to: `${String(next[0]).padStart(4, "0")}-${String(next[1]).padStart(2, "0")}-01` };
}
function readDays(date, report, span) {
  if (date.value.trim() === "") return void 0;
  const days = parseDate(date.value.trim());
  if (typeof days === "string") report.error(date.spot, days);
  else if (span && (days.from < span.from || days.from >= span.to)) report.error(date.spot, outside(date.value, span));
  else return days;
  return void 0;
}
function readDay(date, report, span) {
  return readDays(date, report, span)?.from;
}
function readEnd(date, from, report, span) {
  const day2 = readDay(date, report);
  if (day2 === void 0) return void 0;
  if (from !== void 0 && day2 <= from) {
    report.error(
      date.spot,
      `the end ${date.value} does not come after the beginning ${from}: an end is the first day no longer covered`
    );
  } else if (span && (day2 <= span.from || day2 > span.to)) report.error(date.spot, outside(date.value, span));
  else return day2;
  return void 0;
}
function readDates(dates, report, span) {
  const [first = "", last2 = first, ...more] = dates.value.split(/\s*[–/]\s*/).map((text2) => text2.trim());
  if (more.length > 0 || /^\d{4}-\d{4}$/.test(first)) {
    report.error(dates.spot, `bad dates "${dates.value}", expected A\u2013B with an en dash, or A/B, as in 1926\u20131928`);
    return void 0;
  }
  const from = readDays({ value: first, spot: dates.spot }, report, span);
  const to = first === last2 ? from : readDays({ value: last2, spot: dates.spot }, report, span);
  if (!from || !to) return void 0;
  if (to.from < from.from) {
    report.error(dates.spot, `the dates "${dates.value}" are reversed, expected the earlier one first`);
    return void 0;
  }
  return { from: from.from, to: to.to, printed: first === last2 ? first : `${first}\u2013${last2}` };
}
function overlaps(a, b) {
  return (a.from ?? "") < (b.to ?? "~") && (b.from ?? "") < (a.to ?? "~");
}
function outside(text2, span) {
  return `${text2} lies outside the story's span, expected ${span.from} to ${dayBefore(span.to)}`;
}
function isDay(text2) {
  const date = /* @__PURE__ */ new Date(`${text2}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text2);
}
function dayAfter(day2) {
  return moved(day2, 1);
}
function dayBefore(day2) {
  return moved(day2, -1);
}
function moved(day2, by) {
  const date = /* @__PURE__ */ new Date(`${day2}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  const [text2 = day2] = date.toISOString().replace(/^\+/, "").split("T");
  return text2;
}

// src/read/ledger.ts
var columns = {
  needed: "id,start,end,recipient,kind,what,quantity,unit,place,route,source,confidence,note".split(","),
  optional: ["low", "high", "sum", "verified", "giver", "status"],
  filled: ["id", "start", "kind", "what"]
};
var statuses = ["promised", "delivered", "captured", "planned"];
var confidences = ["high", "medium", "low"];
function readLedger(file, world, report) {
  const rows = /* @__PURE__ */ new Map();
  const table = readTable(file, columns, report);
  for (const row of table ?? []) {
    const read = readLedgerRow(row, world, report);
    if (read) take(row.cell("id"), rows, read, report);
  }
  return table && new Map([...rows].map(([id2, { value }]) => [id2, value]));
}
function readLedgerRow(row, world, report) {
  const optional2 = (column) => readOptional(row.cell(column));
  const id2 = readId(row.cell("id"), report);
  const kind = readName(row.cell("kind"), "kind", withBreak(world.kinds), report);
  const start = readDays(row.cell("start"), report, world.span);
  const end = row.cell("end").value === "" ? start?.to : readEnd(row.cell("end"), start?.from, report, world.span);
  const rest = {
    recipients: readNames(row.cell("recipient"), "recipient", world.recipients, report),
    what: row.cell("what").value,
    ...readAmounts(row, report),
    ...{ unit: optional2("unit"), note: optional2("note"), giver: optional2("giver") },
    place: readName(row.cell("place"), "place", world.places, report),
    route: readName(row.cell("route"), "route", world.routes, report),
    sources: readSourceRefs(row.cell("source"), world.sources, report),
    confidence: readChoice(row.cell("confidence"), confidences, void 0, report),
    sum: readYes(row.cell("sum"), report),
    verified: readYes(row.cell("verified"), report),
    status: readChoice(row.cell("status"), statuses, "delivered", report)
  };
  return id2 === void 0 ? void 0 : defined({ id: id2, start: start?.from ?? "", end: end ?? "", kind: kind ?? "", ...rest });
}
function withBreak(kinds) {
  return { has: (name) => name === "break" || kinds.has(name), keys: () => [...kinds.keys(), "break"] };
}
function readAmounts(row, report) {
  const [quantity, low, high] = ["quantity", "low", "high"].map((column) => readNumber(row.cell(column), report));
  const least = low ?? quantity;
  const most2 = high ?? quantity;
  if (least !== void 0 && most2 !== void 0 && (least > most2 || quantity !== void 0 && (quantity < least || quantity > most2))) {
    report.error(
      row.cell("quantity").spot,
      `the quantity ${quantity ?? ""} does not lie between low ${least} and high ${most2}`
    );
  }
  return defined({ quantity, low, high });
}

// src/read/people.ts
function readPeople(file, sources, report) {
  const needed = ["id", "name", "pinyin", "zh", "ru", "born", "died", "role", "source"];
  const seen = /* @__PURE__ */ new Map();
  return (readTable(file, { needed, filled: ["id", "name"] }, report) ?? []).flatMap((row) => {
    const id2 = readId(row.cell("id"), report);
    const refs = readSourceRefs(row.cell("source"), sources, report);
    if (id2 === void 0 || !take(row.cell("id"), seen, id2, report)) return [];
    const [pinyin, zh, ru, born, died, role] = needed.slice(2, 8).map((column) => readOptional(row.cell(column)));
    return defined({ id: id2, name: row.cell("name").value, pinyin, zh, ru, born, died, role, sources: refs });
  });
}
function readClaims(file, sources, report) {
  const needed = ["id", "claim", "verdict", "text", "source"];
  const seen = /* @__PURE__ */ new Map();
  return (readTable(file, { needed, filled: ["id"] }, report) ?? []).flatMap((row) => {
    const id2 = readId(row.cell("id"), report);
    const refs = readSourceRefs(row.cell("source"), sources, report);
    if (id2 === void 0 || !take(row.cell("id"), seen, id2, report)) return [];
    const [claim = "", verdict = "", text2 = ""] = needed.slice(1, 4).map((column) => row.cell(column).value);
    return { id: id2, claim, verdict, text: text2, sources: refs };
  });
}

// src/read/places.ts
var columns2 = {
  needed: ["id", "name", "lat", "lon", "also"],
  optional: ["modern", "zh", "ru", "from", "to"],
  filled: ["id", "name", "lat", "lon"]
};
function readPlaces(file, report) {
  const rows = readTable(file, columns2, report);
  const places = /* @__PURE__ */ new Map();
  const firsts = /* @__PURE__ */ new Map();
  for (const row of rows ?? []) {
    const place = readPlace(row, report);
    if (!place) continue;
    const known = places.get(place.id);
    const id2 = row.cell("id");
    if (!known) places.set(place.id, place);
    else if (checkSecond(known, place, row, firsts.get(place.id) ?? [], report))
      places.set(place.id, { ...known, names: [...known.names, ...place.names] });
    else continue;
    firsts.set(place.id, [...firsts.get(place.id) ?? [], id2]);
  }
  return rows && places;
}
function readPlace(row, report) {
  const id2 = readId(row.cell("id"), report);
  if (id2 === "home") report.error(row.cell("id").spot, 'the id "home" is reserved for the home view');
  const latitude = readBounded(row.cell("lat"), -90, 90, "latitude", report);
  const longitude = readBounded(row.cell("lon"), -180, 180, "longitude", report);
  const start = readDay(row.cell("from"), report);
  const end = readEnd(row.cell("to"), start, report);
  if (id2 === void 0) return void 0;
  const [also, modern, zh, ru] = ["also", "modern", "zh", "ru"].map((column) => readOptional(row.cell(column)));
  return {
    id: id2,
    at: [longitude ?? 0, latitude ?? 0],
    names: [defined({ name: row.cell("name").value, also, modern, zh, ru, from: start, to: end })]
  };
}
function checkSecond(known, place, row, rows, report) {
  const clash = known.names.findIndex((name) => place.names.some((other) => overlaps(name, other)));
  const line2 = rows[Math.max(0, clash)]?.spot.line;
  if (clash >= 0)
    report.error(
      row.cell("id").spot,
      `the place "${place.id}" already has a name at that time in line ${line2}: give both rows from or to`
    );
  else if (known.at.some((degrees, i) => degrees !== place.at[i])) {
    report.error(
      row.cell("lat").spot,
      `the place "${place.id}" lies elsewhere in line ${line2}, expected ${known.at[1]}, ${known.at[0]}`
    );
  } else return true;
  return false;
}

// src/read/ratings.ts
var columns3 = {
  needed: ["recipient", "kind", "from", "to", "level", "why", "source"],
  optional: ["low", "high"],
  filled: ["recipient", "kind", "from", "level"]
};
function readRatings(file, world, report) {
  const series = /* @__PURE__ */ new Map();
  const ratings = [];
  for (const row of readTable(file, columns3, report) ?? []) {
    const rating = readRating(row, world, report);
    if (!rating) continue;
    const key3 = `${rating.recipient} ${rating.kind}`;
    const others = series.get(key3) ?? [];
    const first = others.find((other) => overlaps(other.rating, rating));
    if (first) {
      const { from, to } = first.rating;
      report.error(
        row.cell("from").spot,
        `the rating of ${key3} overlaps that of line ${first.row.spot.line} (${from} to ${to})`
      );
    }
    series.set(key3, [...others, { rating, row }]);
    ratings.push(rating);
  }
  return ratings;
}
function readRating(row, world, report) {
  const recipient = readName(row.cell("recipient"), "recipient", world.recipients, report);
  const kind = readName(row.cell("kind"), "kind", world.kinds, report);
  const from = readDay(row.cell("from"), report, world.span);
  const to = row.cell("to").value === "" ? world.span.to : readEnd(row.cell("to"), from, report, world.span);
  const level = readLevel(row.cell("level"), report);
  const low = readLevel(row.cell("low"), report) ?? level;
  const high = readLevel(row.cell("high"), report) ?? level;
  const sources = readSourceRefs(row.cell("source"), world.sources, report);
  if (!recipient || !kind || !from || !to || level === void 0 || low === void 0 || high === void 0)
    return void 0;
  if (low > level || high < level)
    report.error(row.cell("level").spot, `the level ${level} does not lie between low ${low} and high ${high}`);
  return { recipient, kind, from, to, level, low, high, why: row.cell("why").value, sources };
}

// src/read/routes.ts
var columns4 = {
  needed: ["id", "recipient", "via", "start", "end", "label"],
  optional: ["kinds", "source"],
  filled: ["id", "recipient", "via", "start"]
};
function readRoutes(file, world, report) {
  const routes = /* @__PURE__ */ new Map();
  const table = readTable(file, columns4, report);
  for (const row of table ?? []) {
    const route = readRoute(row, world, report);
    if (route) take(row.cell("id"), routes, route, report);
  }
  return table && new Map([...routes].map(([id2, { value }]) => [id2, value]));
}
function readRoute(row, world, report) {
  const id2 = readId(row.cell("id"), report);
  const recipient = readName(row.cell("recipient"), "recipient", world.recipients, report);
  const via = readVia(row.cell("via"), world, report);
  const kinds = readNames(row.cell("kinds"), "kind", world.kinds, report);
  const start = readDay(row.cell("start"), report, world.span);
  const end = readEnd(row.cell("end"), start, report, world.span);
  const sources = readSourceRefs(row.cell("source"), world.sources, report);
  if (id2 === void 0) return void 0;
  const all = kinds.length > 0 ? kinds : [...world.kinds.keys()];
  return defined({
    id: id2,
    recipient: recipient ?? "",
    kinds: all,
    via: via ?? [],
    start: start ?? "",
    end,
    label: row.cell("label").value,
    sources
  });
}
function readVia(cell, world, report) {
  const words2 = readWords(cell);
  if (words2.length === 1)
    report.error(
      cell.spot,
      `a route needs two stations or more, found "${cell.value}", expected place ids or lon/lat pairs, giver first`
    );
  const via = words2.map(
    (word) => word.value.includes("/") ? readPair(word, report) : readName(word, "place", world.places, report)
  );
  return words2.length >= 2 && via.every((stop) => stop !== void 0) ? via : void 0;
}
function readPair(word, report) {
  const [longitude = Number.NaN, latitude = Number.NaN, ...more] = word.value.split("/").map((part) => part === "" ? Number.NaN : Number(part));
  if (more.length === 0 && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return [longitude, latitude];
  report.error(word.spot, `bad point "${word.value}", expected longitude/latitude in degrees, as in 113.3/23.1`);
  return void 0;
}

// src/read/shapes.ts
var properties = ["id", "kind", "name", "holder", "start", "end", "source", "certainty"];
var geometries = {
  LineString: { depth: 1, closed: false },
  MultiLineString: { depth: 2, closed: false },
  Polygon: { depth: 2, closed: true },
  MultiPolygon: { depth: 3, closed: true }
};
function readShapes(file, closed, sources, report) {
  const json = readJson(file, report);
  if (!json) return [];
  const features = json.child("features");
  if (json.child("type").value !== "FeatureCollection" || !Array.isArray(features.value)) {
    report.error(json.spot, "expected a GeoJSON FeatureCollection with a list of features");
    return [];
  }
  const taken = /* @__PURE__ */ new Map();
  return features.value.flatMap((_, i) => {
    const feature = features.child(i);
    const shape = readFeature(feature, closed, sources, report);
    const id2 = lazily(shape?.id ?? "", () => feature.child("properties").child("id").spot);
    return shape && take(id2, taken, shape, report) ? [shape] : [];
  });
}
function readFeature(feature, closed, sources, report) {
  const geometry = feature.child("geometry");
  const type = String(geometry.child("type").value ?? "none");
  const known = Object.hasOwn(geometries, type) ? geometries[type] : void 0;
  const names2 = Object.keys(geometries).filter((name) => geometries[name]?.closed === closed);
  if (!isObject(feature.child("properties").value)) report.error(feature.spot, "expected a feature with properties");
  else if (known?.closed !== closed)
    report.error(feature.spot, `unknown geometry "${type}", expected ${names2.join(" or ")}`);
  else {
    const strokes = readStrokes(geometry.child("coordinates"), known, report);
    const read = readProperties(feature.child("properties"), sources, report);
    return strokes && read && { ...read, closed, strokes };
  }
  return void 0;
}
function readProperties(json, sources, report) {
  const cell = (name2) => lazily(String(json.child(name2).value ?? "").trim(), () => json.child(name2).spot);
  checkProperties(json, report);
  const [id2 = "", kind = "", ...rest] = ["id", "kind", "name", "holder", "certainty"].map((name2) => cell(name2).value);
  const [name, holder, certainty] = rest.map((value) => value || void 0);
  const start = readDay(cell("start"), report);
  const end = readEnd(cell("end"), start, report);
  const refs = readSourceRefs(cell("source"), sources, report);
  if (id2 === "" || kind === "" || !readId(cell("id"), report)) return void 0;
  return defined({ id: id2, kind, name, holder, certainty, start, end, sources: refs });
}
function checkProperties(json, report) {
  const names2 = Object.keys(json.value ?? {});
  const unknown = names2.filter((name) => !properties.includes(name));
  for (const name of unknown) report.error(json.child(name).spot, unknownName("property", name, properties));
  const lacking = ["id", "kind"].filter((name) => String(json.child(name).value ?? "").trim() === "");
  for (const name of lacking)
    report.error(json.spot, `the feature lacks ${name === "id" ? "an" : "a"} "${name}" among its properties`);
}
function readStrokes(json, { depth, closed }, report) {
  const { value } = json;
  if (!Array.isArray(value) || value.length === 0) {
    report.error(json.spot, "expected a list of coordinates");
    return void 0;
  }
  if (depth === 1) return readStroke(json, value, report);
  const parts2 = value.map((_, i) => readStrokes(json.child(i), { depth: depth === 3 ? 2 : 1, closed }, report));
  if (!parts2.every((part) => part !== void 0)) return void 0;
  const isHole = (i) => closed && depth === 2 && i > 0;
  return parts2.flatMap((part, i) => part.map((stroke) => isHole(i) ? { ...stroke, hole: true } : stroke));
}
function readStroke(json, points, report) {
  const bad = points.findIndex((point) => !isLonLat(point));
  const good = points.filter(isLonLat);
  if (bad >= 0)
    report.error(
      json.child(bad).spot,
      `bad point ${JSON.stringify(points[bad])}, expected [longitude, latitude] within 180 and 90 degrees`
    );
  else if (good.length < 2) report.error(json.spot, "expected two points or more");
  else return [{ points: good.map(([longitude, latitude]) => [longitude, latitude]), hole: false }];
  return void 0;
}
function isLonLat(point) {
  if (!Array.isArray(point) || point.length < 2) return false;
  const [longitude, latitude] = point;
  return isWithin(longitude, 180) && isWithin(latitude, 90);
}
function isWithin(degrees, most2) {
  return typeof degrees === "number" && Math.abs(degrees) <= most2;
}

// src/read/data.ts
var required = ["places.csv", "routes.csv", "ratings.csv", "support.csv", "sources.json"];
var optional = ["people.csv", "claims.csv", "lines.geojson", "areas.geojson"];
var last;
function readData(file, settings, report) {
  const files = new Map([...required, ...optional].map((name) => [name, file(name)]));
  const names2 = settings && [settings.span, settings.recipients, settings.kinds];
  const question = [JSON.stringify(names2), ...[...files.values()].map((found) => found?.text)];
  if (last === void 0 || question.some((part, i) => part !== last?.question[i])) {
    const own = makeReport(false);
    last = { question, data: readFiles((name) => files.get(name), settings, own), problems: own.problems };
  }
  report.adopt(last.problems);
  return last.data;
}
function readFiles(file, settings, report) {
  const [placesFile, routesFile, ratingsFile, ledgerFile, sourcesFile] = required.map(file);
  const [peopleFile, claimsFile, linesFile, areasFile] = optional.map(file);
  const sources = sourcesFile ? readSources(sourcesFile, report) : anySource;
  const places = placesFile && readPlaces(placesFile, report);
  const start = { ...makeWorld(settings), places: places ?? anything, sources };
  const routes = routesFile && readRoutes(routesFile, start, report);
  const world = { ...start, routes: routes ?? anything };
  const ledger = ledgerFile && readLedger(ledgerFile, world, report);
  return {
    ...{ places: places ?? /* @__PURE__ */ new Map(), routes: routes ?? /* @__PURE__ */ new Map(), ledger: ledger ?? /* @__PURE__ */ new Map() },
    ratings: ratingsFile ? readRatings(ratingsFile, world, report) : [],
    lines: linesFile ? readShapes(linesFile, false, sources, report) : [],
    areas: areasFile ? readShapes(areasFile, true, sources, report) : [],
    people: peopleFile ? readPeople(peopleFile, sources, report) : [],
    claims: claimsFile ? readClaims(claimsFile, sources, report) : [],
    world: { ...world, ledger: ledger ?? anything }
  };
}
function makeWorld(settings) {
  const ids = (list2) => list2 ? new Set(list2.map(({ id: id2 }) => id2)) : anything;
  const span = settings?.span ?? { from: "0000-01-01", to: "9999-12-31" };
  const tables2 = { places: anything, routes: anything, ledger: anything, sources: anySource };
  return { span, recipients: ids(settings?.recipients), kinds: ids(settings?.kinds), ...tables2 };
}
function noData(settings) {
  const none2 = /* @__PURE__ */ new Set();
  const world = { ...makeWorld(settings), places: none2, routes: none2, ledger: none2, sources: /* @__PURE__ */ new Map() };
  const tables2 = { ratings: [], lines: [], areas: [], people: [], claims: [] };
  return { places: /* @__PURE__ */ new Map(), routes: /* @__PURE__ */ new Map(), ledger: /* @__PURE__ */ new Map(), ...tables2, world };
}
function checkDataFiles(paths, report) {
  const known = [...required, ...optional].map((name) => `data/${name}`);
  const at2 = (path2) => startOf(makeTextFile(path2, ""));
  for (const path2 of known.slice(0, required.length))
    if (!paths.includes(path2)) report.error(at2(path2), "the file is missing");
  for (const path2 of paths) {
    if (/^data\/[^/]+\.(csv|json|geojson)$/i.test(path2) && !known.includes(path2))
      report.error(at2(path2), unknownName("data file", path2, known));
  }
}

// src/read/files.ts
function isBare(sources) {
  return ![...sources.keys()].some((path2) => path2 === "story.yaml" || path2.startsWith("data/"));
}
function openFolder(sources, report) {
  const open = (path2) => {
    const bytes = sources.get(path2);
    return bytes && readText(path2, bytes, report);
  };
  const paths = [...sources.keys()];
  const markdown = paths.filter((path2) => /^[^/]+\.md$/i.test(path2)).sort((a, b) => a < b ? -1 : 1);
  const chapters = markdown.filter((path2) => !/^readme\.md$/i.test(path2));
  const bare = isBare(sources);
  const texts = chapters.length === 0 && bare ? markdown : chapters;
  if (texts.length === 0)
    report.error(startOf(makeTextFile(".", "")), "the folder has no chapter, expected Markdown files (.md)");
  if (!bare && !sources.has("story.yaml"))
    report.error(startOf(makeTextFile("story.yaml", "")), "the file is missing: a story with data needs its settings");
  const hasData = paths.some((path2) => path2.startsWith("data/"));
  return {
    bare,
    settings: open("story.yaml"),
    chapters: texts.flatMap((path2) => open(path2) ?? []),
    hasData,
    data: (name) => open(`data/${name}`)
  };
}

// src/read/path.ts
function writePath(lines, grid = 1) {
  return lines.map((line2) => writeLine(line2, grid)).join("");
}
function writeLine({ points, closed }, grid) {
  const tenth2 = (value) => Math.round(value * 10 / grid) * grid;
  const tenths = points.map(([x, y]) => [tenth2(x), tenth2(y)]);
  const [first] = tenths;
  const steps2 = tenths.slice(1).flatMap(([x, y], i) => {
    const [fromX, fromY] = tenths[i] ?? [0, 0];
    return x === fromX && y === fromY ? [] : [[x - fromX, y - fromY]];
  });
  if (!first || steps2.length === 0) return "";
  return `M${pair(first)}l${steps2.map(pair).join(" ").replaceAll(" -", "-")}${closed ? "z" : ""}`;
}
function pair([x, y]) {
  const [a, b] = [decimal(x), decimal(y)];
  return b.startsWith("-") ? a + b : `${a} ${b}`;
}
function decimal(tenths) {
  return String(tenths / 10).replace(/^(-?)0\./, "$1.");
}

// src/read/polylines.ts
var longLeg = 8;
function polylinesOf(geo, projection, shape) {
  const lines = [];
  const last2 = () => lines.at(-1);
  const context = {
    beginPath: () => {
    },
    moveTo: (x, y) => void lines.push({ points: [[x, y]], closed: false }),
    lineTo: (x, y) => void last2()?.points.push([x, y]),
    arc: () => {
    },
    closePath: () => {
      const line2 = last2();
      if (line2) line2.closed = true;
    }
  };
  geo.geoPath(projection, context)(shape);
  return lines;
}
function bend(geo, route) {
  return route.flatMap((to, i) => {
    const from = route[i - 1];
    if (!from) return [to];
    const [a, b] = [
      [from[0], from[1]],
      [to[0], to[1]]
    ];
    const degrees = geo.geoDistance(a, b) * 180 / Math.PI;
    const legs = degrees > longLeg ? Math.ceil(degrees / (longLeg / 2)) : 1;
    return Array.from(
      { length: legs },
      (_, leg) => leg + 1 === legs ? to : geo.geoInterpolate(a, b)((leg + 1) / legs)
    );
  });
}
function areaOf({ points, closed }) {
  if (!closed) return 0;
  return Math.abs(
    points.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0)
  );
}
function middleOf(points) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  if (xs.length === 0) return [0, 0];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

// src/read/projection.ts
var layout = { width: 1e3, margin: 0.34 };
function makeProjection(geo, box2) {
  const { width, margin } = layout;
  const [west, south, east, north] = box2;
  const inset = (north - south) / 6;
  const middle = [0, (south + north) / 2];
  const projection = geo.geoConicEqualArea().parallels([south + inset, north - inset]).rotate([-(west + east) / 2, 0]).center(middle).scale(1).translate([0, 0]);
  const [left, top, right, bottom] = boundsOf(projection, box2);
  const scale = width / ((right - left) * (1 + 2 * margin));
  const [dx, dy] = [(right - left) * margin, (bottom - top) * margin];
  const height = Math.round(scale * (bottom - top + 2 * dy));
  projection.scale(scale).translate([scale * (dx - left), scale * (dy - top)]).precision(0.2);
  return { projection, plane: { width, height }, home: boundsOf(projection, box2) };
}
function boundsOf(projection, [west, south, east, north]) {
  const points = [];
  for (let i = 0; i <= 16; i++) {
    const [longitude, latitude] = [west + (east - west) * i / 16, south + (north - south) * i / 16];
    points.push(project(projection, [longitude, south]), project(projection, [longitude, north]));
    points.push(project(projection, [west, latitude]), project(projection, [east, latitude]));
  }
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
function project(projection, [longitude, latitude]) {
  return projection([longitude, latitude]) ?? [0, 0];
}
function round([x, y]) {
  return [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
}
function roundBox([left, top, right, bottom]) {
  return [...round([left, top]), ...round([right, bottom])];
}

// src/read/map.ts
var detail = { triangle: 7e-6, farther: 24, island: 4 };
async function projectMap(wanted, memo) {
  const base = await memo("base map", { box: wanted.box, layout, detail }, () => makeBase(wanted.box));
  const projected = await memo("map", { wanted, layout }, () => makeProjected(wanted));
  return { ...base, ...projected };
}
async function makeBase(box2) {
  const [geo, topojson, simplifier, { default: world }] = await Promise.all([
    import("d3-geo"),
    import("topojson-client"),
    import("topojson-simplify"),
    import("world-atlas/countries-50m.json", { with: { type: "json" } })
  ]);
  const fitted = clip(makeProjection(geo, box2));
  const { sphericalTriangleArea: area } = simplifier;
  const weigh = (corners) => area(corners) / (isNear(corners, box2) ? 1 : detail.farther);
  const topology = simplifier.simplify(simplifier.presimplify(world, weigh), detail.triangle);
  const { land, countries } = topology.objects;
  const coasts = polylinesOf(geo, fitted.projection, topojson.feature(topology, land));
  const borders = polylinesOf(
    geo,
    fitted.projection,
    topojson.mesh(topology, countries, (a, b) => a !== b)
  );
  const base = {
    land: writePath(coasts.filter((coast) => areaOf(coast) >= detail.island)),
    borders: writePath(borders)
  };
  return { plane: fitted.plane, home: roundBox(fitted.home), base };
}
function isNear([, [longitude, latitude]], [west, south, east, north]) {
  return longitude > west - 3 && longitude < east + 3 && latitude > south - 3 && latitude < north + 3;
}
function clip(fitted) {
  const { width, height } = fitted.plane;
  fitted.projection.clipExtent([
    [0, 0],
    [width, height]
  ]);
  return fitted;
}
async function makeProjected({ box: box2, points, routes, boxes, shapes }) {
  const geo = await import("d3-geo");
  const fitted = makeProjection(geo, box2);
  const place = (point) => round(project(fitted.projection, point));
  const projected = {
    points: points.map(place),
    routes: routes.map((route) => bend(geo, route).map(place)),
    boxes: boxes.map((inner) => roundBox(boundsOf(fitted.projection, inner)))
  };
  clip(fitted);
  return { ...projected, shapes: shapes.map((shape) => projectShape(geo, fitted, shape)) };
}
function projectShape(geo, { projection }, { closed, coarse, strokes }) {
  const lines = strokes.flatMap(({ points, hole }) => {
    const coordinates = points.map(([longitude, latitude]) => [longitude, latitude]);
    if (!closed) return polylinesOf(geo, projection, { type: "LineString", coordinates });
    const rings = polylinesOf(geo, projection, { type: "Polygon", coordinates: [wind(geo, coordinates)] });
    return hole ? rings.map((line2) => ({ ...line2, points: line2.points.toReversed() })) : rings;
  });
  const [largest] = lines.toSorted((a, b) => areaOf(b) - areaOf(a));
  const center2 = round(middleOf(largest?.points ?? []));
  return coarse ? { path: writePath(lines, 10), center: [Math.round(center2[0]), Math.round(center2[1])] } : { path: writePath(lines), center: center2 };
}
function wind(geo, ring) {
  const [first = []] = ring;
  const last2 = ring.at(-1) ?? first;
  const closed = first[0] === last2[0] && first[1] === last2[1] ? [...ring] : [...ring, first];
  return geo.geoArea({ type: "Polygon", coordinates: [closed] }) > 2 * Math.PI ? closed.toReversed() : closed;
}

// src/read/graphic.ts
function isGraphic(settings) {
  return settings.span !== void 0 && settings.giver !== void 0 && settings.box !== void 0;
}
async function makeGraphic(settings, data, slides, chapters, memo) {
  const boxes = slides.flatMap(
    ({ steps: steps2 }) => steps2.flatMap(({ scene: { focus } }) => focus.on === "degrees" ? [focus.box] : [])
  );
  const map = await projectMap(wantedOf(settings, data, boxes), memo);
  const byBox = new Map(boxes.map((box2, i) => [String(box2), map.boxes[i] ?? map.home]));
  const { span, giver, recipients, kinds, lang } = settings;
  const graphic = {
    ...{ lang, span, giver, recipients, kinds, chapters, plane: map.plane, home: map.home, base: map.base },
    places: [...data.places.values()].map(({ id: id2, names: names2 }, i) => ({ id: id2, names: names2, at: map.points[i] ?? [0, 0] })),
    routes: [...data.routes.values()].map((route, i) => toRoute(route, map.routes[i] ?? [])),
    ratings: data.ratings,
    ledger: [...data.ledger.values()],
    ...toShapes(data, map)
  };
  const toFocus = (focus) => focus.on === "degrees" ? { on: "box", box: byBox.get(String(focus.box)) ?? map.home } : focus;
  return { graphic, toFocus };
}
function wantedOf({ box: box2 }, data, boxes) {
  const points = [...data.places.values()].map(({ at: at2 }) => at2);
  const routes = [...data.routes.values()].map((route) => pointsOf(route, data.places));
  const shapes = [...data.lines, ...data.areas].map(({ closed, strokes, kind, certainty }) => ({
    closed,
    coarse: closed && kind !== "lake" && certainty !== "sure",
    strokes
  }));
  return { box: box2, points, routes, boxes, shapes };
}
function toShapes(data, map) {
  const pathOf2 = (i) => map.shapes[i] ?? { path: "", center: [0, 0] };
  return {
    lines: data.lines.map(
      ({ id: id2, kind, name, start, end }, i) => defined({ id: id2, kind, name, start, end, path: pathOf2(i).path })
    ),
    areas: data.areas.map(({ closed: _, strokes: __, ...area }, i) => ({ ...area, ...pathOf2(data.lines.length + i) }))
  };
}
function toRoute({ id: id2, recipient, kinds, via, start, end, label }, points) {
  const places = via.filter((stop) => typeof stop === "string");
  return defined({ id: id2, recipient, kinds, points, places, known: via.length > 2, start, end, label });
}
function pointsOf({ via }, places) {
  return via.flatMap((stop) => {
    const at2 = typeof stop === "string" ? places.get(stop)?.at : stop;
    return at2 ? [at2] : [];
  });
}

// src/read/ids.ts
function makeIds(bare) {
  return { taken: /* @__PURE__ */ new Map(), suffixes: /* @__PURE__ */ new Map(), bare };
}
function slugOf(text2) {
  return text2.normalize("NFKD").replace(/(\p{Script=Latin})\p{M}+/gu, "$1").normalize("NFC").toLowerCase().replace(/['’‘ʼ]/g, "").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^[-\p{M}]+|-+$/gu, "");
}
function takeId(ids, given, made, spot, report) {
  const bad = given !== void 0 && !isId(given.value);
  if (bad) report.fault(given.spot, `bad id "${given.value}", expected letters, digits and hyphens without spaces`);
  const wanted = given && !bad ? given : { value: made, spot };
  if (isNoteId(wanted.value)) return takeOther(ids, wanted, report);
  const first = ids.taken.get(wanted.value);
  const id2 = first && ids.bare ? nextFree(ids, wanted.value) : wanted.value;
  if (!first) ids.taken.set(id2, wanted.spot);
  else if (ids.bare)
    report.warn(
      wanted.spot,
      `the id "${wanted.value}" is already taken in ${first.file.path}, line ${first.line}: it becomes "${id2}"`
    );
  else
    report.error(
      wanted.spot,
      `the id "${wanted.value}" is already taken in ${first.file.path}, line ${first.line}: give one of them an {#id} of its own`
    );
  if (id2 !== wanted.value) ids.taken.set(id2, wanted.spot);
  return id2;
}
function isNoteId(id2) {
  return /^note-\d+$/.test(id2);
}
function takeOther(ids, { value, spot }, report) {
  const id2 = nextFree(ids, value);
  ids.taken.set(id2, spot);
  const advice = ids.bare ? `it becomes "${id2}"` : "give it an {#id} of its own";
  report.fault(spot, `the id "${value}" is kept for a note: ${advice}`);
  return id2;
}
function nextFree(ids, id2) {
  let suffix = ids.suffixes.get(id2) ?? 2;
  while (ids.taken.has(`${id2}-${suffix}`)) suffix += 1;
  ids.suffixes.set(id2, suffix + 1);
  return `${id2}-${suffix}`;
}

// src/read/scenes.ts
var firstScene = { date: "", focus: { on: "home" }, show: [], names: [] };
function readScene(text2, before, world, report) {
  return {
    date: readDate(text2.date, world, report) ?? before.date,
    focus: (text2.focus && readFocus(text2.focus, world, report)) ?? before.focus,
    show: text2.show ? readNames(text2.show, "ledger id", world.ledger, report) : [],
    names: text2.names ? readNames(text2.names, "place", world.places, report) : []
  };
}
function readDate(date, world, report) {
  if (date?.value.trim() === "") report.error(date.spot, "the date is empty, expected YYYY, YYYY-MM or YYYY-MM-DD");
  return date && readDay(date, report, world.span);
}
function readFocus(focus, world, report) {
  const words2 = readWords(focus);
  const [first] = words2;
  if (!first) report.error(focus.spot, "the focus is empty, expected place ids, a lon,lat,lon,lat box, or home");
  else if (words2.length === 1 && first.value === "home") return { on: "home" };
  else if (words2.length === 1 && first.value.includes(",")) return readBox(first, report);
  else return { on: "places", ids: readNames(focus, "place", world.places, report) };
  return void 0;
}
function readBox(word, report) {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN, ...more] = word.value.split(",").map((part) => part.trim() === "" ? Number.NaN : Number(part));
  const box2 = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  const [west, south, east, north] = box2;
  if (more.length === 0 && west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north)
    return { on: "degrees", box: box2 };
  report.error(
    word.spot,
    `bad box "${word.value}", expected lon,lat,lon,lat of two corners that differ, within 180 and 90 degrees`
  );
  return void 0;
}

// src/read/assemble.ts
var layouts = ["figure", "text", "quote", "views", "full"];
function assembleSlide(shop, slide, role) {
  const { kind, chapter } = role;
  if (kind === "slide") shop.count += 1;
  shop.scene = { ...shop.scene, ...role.scene };
  const text2 = slide.heading ? plainText([slide.heading]).replace(/\s+/g, " ").trim() : "";
  const { attributes, page } = slide;
  const id2 = takeId(shop.ids, attributes.id, role.id || slugOf(text2) || `slide-${shop.count}`, slide.spot, shop.report);
  const numbers = [];
  const heading = slide.heading && render(shop, [slide.heading], page, numbers);
  const short = readTrack(attributes.values.get("track"), shop.report);
  return defined({
    ...{ id: id2, kind, chapter, heading, headingText: text2 || id2, short },
    layout: readLayout(attributes, kind, shop),
    classes: attributes.classes.map(({ value }) => value),
    steps: assembleSteps(shop, slide, id2, short, numbers),
    reading: slide.reading.map((tokens) => render(shop, tokens, page)),
    minutes: readMinutes(attributes, shop.report),
    speakerNotes: renderNotes(shop, slide.notes, page),
    answers: slide.answers.map((tokens) => render(shop, tokens, page, [], true)),
    place: placeOf(slide.spot)
  });
}
function assembleSteps(shop, slide, id2, short, numbers) {
  const [first, ...others] = slide.steps;
  return [
    assembleStep(shop, slide.page, { ...first, attributes: slide.attributes }, { id: id2, short, numbers }),
    ...others.map((step, i) => {
      const stepId = takeId(shop.ids, step.attributes.id, `${id2}-${i + 2}`, step.spot, shop.report);
      const minutes = readMinutes(step.attributes, shop.report);
      const own = assembleStep(shop, slide.page, step, {
        id: stepId,
        short: isShort(shop, step.attributes, short),
        numbers: []
      });
      return defined({ ...own, minutes });
    })
  ];
}
function assembleStep(shop, page, step, { id: id2, short, numbers }) {
  const { values } = step.attributes;
  const [date, focus, show, names2] = ["date", "focus", "show", "names"].map((key3) => values.get(key3));
  shop.scene = shop.bare ? firstScene : readScene({ date, focus, show, names: names2 }, shop.scene, shop.world, shop.report);
  const body = render(shop, step.tokens, page, numbers, false, shop.scene.show);
  return {
    id: id2,
    body,
    scene: shop.scene,
    short,
    speakerNotes: renderNotes(shop, step.notes, page),
    notes: numbers,
    place: placeOf(step.spot)
  };
}
function isShort(shop, attributes, slideIsShort) {
  const track = attributes.values.get("track");
  const short = readTrack(track, shop.report);
  if (short && !slideIsShort && track)
    shop.report.warn(track.spot, "track=short has no effect here: the slide is not in the short track");
  return short && slideIsShort;
}
function readLayout(attributes, kind, { graphic, report }) {
  if (kind !== "slide") return graphic ? "full" : "text";
  const fallback2 = graphic ? "figure" : "text";
  const given = attributes.values.get("layout");
  const layout2 = layouts.find((name) => name === given?.value);
  if (given && !layout2) report.fault(given.spot, unknownName("layout", given.value, layouts));
  return layout2 ?? fallback2;
}
function renderNotes(shop, notes, page) {
  return notes.map(({ short, tokens }) => ({
    ...short && { track: "short" },
    body: render(shop, tokens, page, [], true)
  }));
}
function render({ md, shared }, tokens, page, numbers = [], secret = false, show = []) {
  const context = { ...shared, page, secret, numbers, show };
  return raw(
    md.renderer.render(tokens, md.options, { context }).trim()
  );
}
function placeOf({ file, line: line2 }) {
  return { file: file.path, line: line2 };
}

// src/read/ownslide.ts
import Markdown6 from "markdown-it";
function makeOwnSlide(heading, own, page, md) {
  const spot = own.id?.spot ?? startOf(page.file);
  const given = { date: own.date, focus: own.focus, track: own.track };
  const values = new Map(Object.entries(given).flatMap(([key3, value]) => value ? [[key3, value]] : []));
  const attributes = { ...noAttributes(spot), ...own.id && { id: own.id }, values };
  const notes = parseProse(own.notes, page, md).map((tokens) => ({ short: false, tokens }));
  const step = { attributes, tokens: [], notes: [], spot };
  return {
    page,
    separated: false,
    attributes,
    heading: textToken(heading),
    steps: [step],
    reading: parseProse(own.reading, page, md),
    answers: [],
    notes,
    spot
  };
}
function parseProse(prose2, page, md) {
  return prose2 ? [parseMarkdown(md, page, prose2.value, prose2.spot.line - 1)] : [];
}
function textToken(text2) {
  const [inline, child] = [new Markdown6.Token("inline", "", 0), new Markdown6.Token("text", "", 0)];
  child.content = text2;
  inline.children = [child];
  return inline;
}

// src/read/lecture.ts
function assembleLecture(shop, settings, file, raw2) {
  const page = makePage(file, shop.report, false);
  const start = { focus: { on: "home" }, ...settings.span && { date: settings.span.from } };
  const title = assembleSlide(shop, makeOwnSlide(settings.title, settings.page, page, shop.md), {
    kind: "title",
    id: "title",
    scene: start
  });
  const parts2 = raw2.map((chapter, i) => assembleChapter(shop, settings, chapter, i));
  return {
    slides: [title, ...parts2.flatMap(({ slides }) => slides)],
    chapters: parts2.map(({ chapter }) => chapter),
    ticks: parts2.flatMap(({ chapter, from }) => from === void 0 ? [] : [{ title: chapter.title, from }])
  };
}
function assembleChapter(shop, settings, { page, title, front, slides }, chapter) {
  const dates = front.dates && readDates(front.dates, shop.report, settings.span);
  const scene2 = { focus: { on: "home" }, ...dates && { date: dates.from } };
  const own = makeOwnSlide(title, front, page, shop.md);
  const opening = assembleSlide(shop, own, {
    kind: "opening",
    chapter,
    id: slugOf(title) || `chapter-${chapter + 1}`,
    scene: scene2
  });
  const drafts = slides.map((slide) => assembleSlide(shop, slide, { kind: "slide", chapter }));
  return {
    slides: [opening, ...drafts],
    chapter: defined({ title, dates: dates?.printed, minutes: front.minutes }),
    from: dates?.from
  };
}
function assembleDeck(shop, raw2) {
  const slides = raw2.flatMap((deck, chapter) => {
    const title = deck.titled ? [assembleSlide(shop, makeOwnSlide(deck.title, {}, deck.page, shop.md), { kind: "title", id: "title" })] : [];
    return [...title, ...deck.slides.map((slide) => assembleSlide(shop, slide, { kind: "slide", chapter }))];
  });
  const [first] = raw2;
  if (slides.length === 0 && first) shop.report.error(startOf(first.page.file), "the deck is empty, expected a slide");
  return { slides, chapters: raw2.map(({ title }) => ({ title })), ticks: [] };
}

// src/read/links.ts
function checkLinks(slides, files, ids, report) {
  const targets = new Set(slides.flatMap(textsOf).flatMap(targetsOf));
  for (const target of targets) {
    if (!ids.has(target)) report.warn(findLink(files, target), unknownName("step id", target, ids));
  }
}
function textsOf({ heading, steps: steps2, reading, speakerNotes, answers }) {
  const said = [...speakerNotes, ...steps2.flatMap((step) => step.speakerNotes)].map(({ body }) => body);
  const all = [...steps2.map(({ body }) => body), ...reading, ...said, ...answers];
  return [...all.map(({ html: html2 }) => html2), heading?.html ?? ""];
}
function targetsOf(text2) {
  const hrefs = [...text2.matchAll(/<a [^>]*?href="#([^"]+)"/g)].map(([, target = ""]) => decodeURI(target));
  return hrefs.filter((target) => !/^note-\d+$/.test(target));
}
function findLink(files, target) {
  for (const file of files) {
    const line2 = file.lines.findIndex((text2) => text2.includes(`](#${target}`));
    if (line2 >= 0) return { file, line: line2 + 1, column: (file.lines[line2] ?? "").indexOf(`](#${target}`) + 3 };
  }
  return startOf(files[0]);
}

// src/read/settings.ts
var id = (value, report) => {
  const read = text(value, report);
  if (read === void 0 || isId(read)) return read;
  report.error(value.spot, `bad id "${read}", expected letters, digits and hyphens without spaces`);
  return void 0;
};
var language = (value, report) => {
  const read = text(value, report);
  if (read === void 0 || isLanguage(read)) return read;
  report.fault(value.spot, `bad language "${read}", expected a tag of BCP 47, as in en or zh-Hant`);
  return void 0;
};
var color = (value, report) => {
  const read = text(value, report);
  if (read === void 0 || /^#[0-9a-f]{6}$/i.test(read)) return read;
  report.error(value.spot, `bad colour "${read}", expected six hexadecimal digits in quotes, as in "#17407f"`);
  return void 0;
};
var address = (value, report) => {
  const read = text(value, report);
  if (read === void 0 || /^https?:\/\/\S+$/i.test(read) && URL.canParse(read)) return read;
  report.fault(value.spot, `bad address "${read}", expected one that begins with https://`);
  return void 0;
};
var day = (value, report) => {
  const read = text(value, report);
  return read === void 0 ? void 0 : readDay({ value: read, spot: value.spot }, report);
};
var years = (value, report) => {
  const read = list(located(text), { least: 2, most: 2 })(value, report);
  const [first, last2] = read ?? [];
  if (!first || !last2) return void 0;
  const days = readDates({ value: `${first.value}/${last2.value}`, spot: first.spot }, report);
  return days && { from: days.from, to: days.to };
};
var corner = list(number, { least: 2, most: 2 });
var box = (value, report) => {
  const corners = list(corner, { least: 2, most: 2 })(value, report);
  if (!corners) return void 0;
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = corners;
  const [west, south, east, north] = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  if (west >= -180 && east <= 180 && south > -90 && north < 90 && west < east && south < north)
    return [west, south, east, north];
  report.error(
    value.spot,
    "bad box, expected two corners [longitude, latitude] that differ, within 180 and 90 degrees"
  );
  return void 0;
};
var fields = {
  title: text,
  subtitle: text,
  lang: language,
  authors: list(text, { single: true }),
  licence: text,
  site: address,
  origin: record({ title: text, author: text, publisher: text, url: address }, ["title", "url"]),
  minutes: either(positive, record({ full: positive, short: positive })),
  span: years,
  giver: record({ name: text, also: list(record({ name: text, from: day, until: day }, ["name"])) }, ["name"]),
  recipients: list(record({ id: located(id), name: text, color }, ["id", "name", "color"]), { least: 1, most: 4 }),
  kinds: list(record({ id: located(id), name: text, thin: flag }, ["id", "name"]), { least: 1, most: 12 }),
  map: record({ box }, ["box"]),
  math: flag,
  html: flag,
  moved: dictionary(text),
  ...ownPage
};
function readSettings(file, graphic, report) {
  const value = readYaml(file, file.text, 1, report);
  if (!value) return void 0;
  const needed = graphic ? ["title", "span", "giver", "recipients", "kinds", "map"] : ["title"];
  const read = record(fields, needed)(value, report);
  if (!read) return void 0;
  const reserved = read.kinds?.find((kind) => kind.id.value === "break");
  if (reserved) report.error(reserved.id.spot, 'the kind "break" is reserved for marks of the ledger');
  checkTwice(
    "recipient",
    (read.recipients ?? []).map((recipient) => recipient.id),
    report
  );
  checkTwice(
    "kind",
    (read.kinds ?? []).map((kind) => kind.id),
    report
  );
  return toSettings(read);
}
function toSettings(read) {
  const { title, subtitle, lang = "en", authors = [], licence, site, origin, minutes = {}, span, giver } = read;
  return defined({
    ...{ title, subtitle, lang, authors, licence, origin, span },
    recipients: (read.recipients ?? []).map(({ id: id2, name, color: color2 }) => ({ id: id2.value, name, color: color2 })),
    kinds: (read.kinds ?? []).map(({ id: id2, name, thin }) => ({ id: id2.value, name, thin: thin ?? false })),
    site: site?.replace(/\/*$/, "/"),
    minutes: typeof minutes === "number" ? { full: minutes } : minutes,
    giver: giver && { name: giver.name, also: giver.also ?? [] },
    box: read.map?.box,
    math: read.math ?? false,
    html: read.html ?? false,
    moved: read.moved ?? /* @__PURE__ */ new Map(),
    page: read
  });
}
function bareSettings(fronts) {
  const [front = {}] = fronts.filter(({ title }) => title !== void 0);
  const first = { ...fronts[0], ...front };
  const authors = [...first.author ?? [], ...first.authors ?? []].map(
    (name) => typeof name === "string" ? name : name.name ?? ""
  );
  return defined({
    title: first.title ?? "",
    subtitle: first.subtitle,
    lang: first.lang !== void 0 && isLanguage(first.lang) ? first.lang : "en",
    authors: authors.filter((name) => name !== ""),
    minutes: defined({ full: first.minutes }),
    ...{ recipients: [], kinds: [], math: first.math ?? true, html: first.html ?? false, moved: /* @__PURE__ */ new Map(), page: {} }
  });
}
function checkTwice(what, ids, report) {
  const seen = /* @__PURE__ */ new Map();
  for (const name of ids) {
    const first = seen.get(name.value);
    if (first) report.error(name.spot, `the ${what} "${name.value}" stands twice, first in line ${first.spot.line}`);
    else seen.set(name.value, name);
  }
}
function isLanguage(tag2) {
  try {
    return Intl.getCanonicalLocales(tag2).length === 1;
  } catch {
    return false;
  }
}

// src/read/story.ts
async function readStory(sources, memo) {
  const report = makeReport(isBare(sources));
  const folder = openFolder(sources, report);
  const read = folder.settings && readSettings(folder.settings, folder.hasData, report);
  if (folder.hasData) checkDataFiles([...sources.keys()], report);
  const data = folder.hasData ? readData(folder.data, read, report) : noData(read);
  const opened = folder.chapters.map((file) => openChapter(file, folder.bare, report));
  const settings = folder.bare ? bareSettings(opened.map(({ front }) => front)) : read;
  const md = makeMarkdown({ bare: folder.bare, html: settings?.html ?? false, math: settings?.math ?? false });
  const chapters = opened.map((chapter) => readChapter(chapter, md));
  const story3 = settings && await makeStory({ folder, sources, settings, data, chapters, md, report, memo });
  return story3 ? { problems: report.problems, story: story3 } : { problems: report.problems };
}
async function makeStory(draft) {
  const { folder, settings, data, chapters, md, report, memo } = draft;
  const shared = await makeShared(draft);
  const shop = openWorkshop(draft, shared);
  const lecture = folder.settings ? assembleLecture(shop, settings, folder.settings, chapters) : assembleDeck(shop, chapters);
  checkMoved(settings, shop, report);
  const targets = /* @__PURE__ */ new Set([...shop.ids.taken.keys(), ...settings.moved.keys()]);
  checkLinks(lecture.slides, folder.chapters, targets, report);
  if (hasErrors(report)) {
    renderFootnotes(md, shared, new Map(citationsOf(shared.book).map(({ citation }) => [citation, ""])));
    return void 0;
  }
  const apparatus = await finishNotes(md, shared, sourceKeys(data), report, memo);
  if (hasErrors(report)) return void 0;
  const drawn = folder.hasData && isGraphic(settings) ? await makeGraphic(settings, data, lecture.slides, lecture.ticks, memo) : void 0;
  return toStory(draft, lecture, apparatus, [...shared.images.used.keys()], drawn);
}
function openWorkshop({ folder, data, md, report }, shared) {
  const { bare, hasData: graphic } = folder;
  return { md, shared, world: data.world, ids: makeIds(bare), report, bare, graphic, scene: firstScene, count: 0 };
}
function hasErrors({ problems }) {
  return problems.some(({ severity }) => severity === "error");
}
async function makeShared({ sources, settings, data, chapters }) {
  const formulas = chapters.some(({ page }) => page.formulas);
  const typeset = formulas ? await loadTypeset() : void 0;
  const images = { files: sources, used: /* @__PURE__ */ new Map() };
  return { lang: settings.lang, ledger: data.ledger, sources: data.world.sources, images, book: makeBook(), typeset };
}
function toStory(draft, lecture, apparatus, images, drawn) {
  const { folder, settings, data, chapters } = draft;
  const { subtitle, lang, authors, licence, site, origin, minutes, moved: moved2 } = settings;
  return defined({
    bare: folder.bare,
    title: settings.title || (chapters[0]?.title ?? ""),
    ...{ subtitle, lang, authors, licence, site, origin, minutes },
    moved: Object.fromEntries([...moved2].map(([old, { value }]) => [old, value])),
    chapters: lecture.chapters,
    slides: lecture.slides.map((slide) => placeSlide(slide, drawn)),
    ...apparatus,
    ...{ people: data.people, claims: data.claims, graphic: drawn?.graphic, images }
  });
}
function placeSlide({ steps: steps2, ...slide }, drawn) {
  const toFocus = drawn?.toFocus ?? (() => ({ on: "home" }));
  return {
    ...slide,
    steps: steps2.map((step) => ({
      ...step,
      scene: { ...step.scene, focus: toFocus(step.scene.focus), ...roomBeside(step, steps2) }
    }))
  };
}
function roomBeside({ scene: scene2 }, steps2) {
  const focus = JSON.stringify(scene2.focus);
  const room = Math.max(
    ...steps2.filter((step) => JSON.stringify(step.scene.focus) === focus).map((step) => step.scene.show.length)
  );
  return room > 0 ? { room } : {};
}
function checkMoved({ moved: moved2 }, { ids }, report) {
  for (const [old, { value, spot }] of moved2) {
    const taken = ids.taken.get(old);
    if (!ids.taken.has(value)) report.error(spot, unknownName("step id", value, ids.taken.keys()));
    if (taken) report.error(spot, `the old id "${old}" is in use in ${taken.file.path}, line ${taken.line}`);
  }
}
function sourceKeys({ routes, ratings, ledger, areas, people, claims }) {
  const rows = [
    ...routes.values(),
    ...ratings,
    ...ledger.values(),
    ...areas,
    ...people,
    ...claims
  ];
  return rows.flatMap(({ sources }) => sources.map(({ key: key3 }) => key3));
}

// src/shell/sources.ts
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
var story = /\.(md|ya?ml|csv|json|geojson)$/i;
var image = /\.(avif|gif|jpe?g|png|svg|webp)$/i;
function isStoryFile(path2) {
  return (story.test(path2) || image.test(path2)) && !/(^|[\\/])(\.[^\\/.]|node_modules[\\/])/.test(path2);
}
async function readSources2(path2, without2) {
  const isFolder = (await stat(path2)).isDirectory();
  const paths = isFolder ? await listFolder(resolve(path2), resolve(without2)) : await listNamed(path2);
  const folder = isFolder ? path2 : dirname(path2);
  const files = paths.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))]);
  return new Map(await Promise.all(files));
}
async function listFolder(folder, without2) {
  const list2 = async (inner) => {
    if (inner === without2) return [];
    const entries = (await readdir(inner, { withFileTypes: true })).filter(({ name }) => isVisible(name));
    const nested = entries.filter((entry) => entry.isDirectory()).map(({ name }) => list2(join(inner, name)));
    const files = entries.filter((entry) => !entry.isDirectory() && isStoryFile(entry.name));
    return [...files.map(({ name }) => relative(folder, join(inner, name))), ...(await Promise.all(nested)).flat()];
  };
  return (await list2(folder)).map((path2) => path2.replaceAll(sep, "/")).sort();
}
function isVisible(name) {
  return !name.startsWith(".") && name !== "node_modules";
}
async function listNamed(path2) {
  const words2 = (await readFile(path2, "utf8")).split(/[\s()<>"'`|{}[\]]+/);
  const names2 = [...new Set(words2)].filter((word) => image.test(word) && !/^([a-z]+:|\/)|(^|\/)\.\.(\/|$)/i.test(word));
  const decoded = names2.map((name) => decode2(name));
  const exists = await Promise.all(decoded.map((name) => isFile(join(dirname(path2), name))));
  return [basename(path2), ...decoded.filter((_, i) => exists[i])];
}
function decode2(name) {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}
async function isFile(path2) {
  return stat(path2).then(
    (entry) => entry.isFile(),
    () => false
  );
}

// src/draw/boxes.ts
function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
function inside2(inner, outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}
function around([x, y], radius) {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

// src/draw/mark.ts
function round2(value) {
  return Math.round(value * 1e3) / 1e3 + 0;
}
function tenth(value) {
  return round2(Math.round(value * 10) / 10);
}

// src/draw/camera.ts
var NEAREST = 2.6;
var ROOM = 0.84;
function cameraOn(graphic, focus, { map, safe }) {
  const home = Math.max(scaleToFit(graphic.home, safe), scaleToFit(graphic.home, map) * ROOM);
  const box2 = focusBox(graphic, focus);
  if (box2 === void 0) return center(graphic.home, home, reach(graphic.home, home, safe, map));
  const scale = Math.min(Math.max(scaleToFit(box2, safe), home), home * NEAREST);
  return center(box2, scale, safe);
}
function toScreen(camera, [x, y]) {
  return [x * camera.scale + camera.x, y * camera.scale + camera.y];
}
function isNear2(graphic, [x, y]) {
  const [left, top, right, bottom] = graphic.home;
  const margin = (right - left) * 0.06;
  return x > left - margin && x < right + margin && y > top - margin && y < bottom + margin;
}
function focusBox(graphic, focus) {
  if (focus.on === "home") return void 0;
  if (focus.on === "box") return focus.box;
  const points = graphic.places.filter((place) => focus.ids.includes(place.id)).map((place) => place.at);
  const near = points.filter((point) => isNear2(graphic, point));
  if (near.length === 0) return void 0;
  const [xs, ys] = [near.map(([x]) => x), near.map(([, y]) => y)];
  const margin = (graphic.home[2] - graphic.home[0]) * 0.12;
  return [Math.min(...xs) - margin, Math.min(...ys) - margin, Math.max(...xs) + margin, Math.max(...ys) + margin];
}
function reach([left, top, right, bottom], scale, safe, map) {
  const width = Math.max(safe.width, Math.min(map.width, (right - left) * scale));
  const height = Math.max(safe.height, Math.min(map.height, (bottom - top) * scale));
  return { x: safe.x, y: safe.y + safe.height - height, width, height };
}
function scaleToFit([left, top, right, bottom], safe) {
  return Math.min(safe.width / (right - left), safe.height / (bottom - top));
}
function center([left, top, right, bottom], scale, safe) {
  return {
    scale: round2(scale),
    x: round2(safe.x + safe.width / 2 - round2(scale) * (left + right) / 2),
    y: round2(safe.y + safe.height / 2 - round2(scale) * (top + bottom) / 2)
  };
}

// src/draw/curve.ts
function spline(via, parts2) {
  const dense = [];
  for (let i = 0; i + 1 < via.length; i++) {
    const [p1, p2] = [at(via, i), at(via, i + 1)];
    const p0 = i > 0 ? at(via, i - 1) : mirror(p1, p2);
    const p3 = i + 2 < via.length ? at(via, i + 2) : mirror(p2, p1);
    for (let t = 0; t < parts2; t++) dense.push(catmullRom(p0, p1, p2, p3, t / parts2));
  }
  return [...dense, at(via, via.length - 1)];
}
function bow(from, to) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const bulge = length < 40 ? 0 : 0.13;
  const middle = [(from[0] + to[0]) / 2 - dy * bulge, (from[1] + to[1]) / 2 + dx * bulge];
  return [from, middle, to];
}
function resample(points, count2) {
  const lengths = [0];
  for (let i = 1; i < points.length; i++) lengths.push(at(lengths, i - 1) + distance(at(points, i - 1), at(points, i)));
  const total2 = at(lengths, lengths.length - 1);
  const result = [];
  let segment = 1;
  for (let i = 0; i < count2; i++) {
    const target = total2 * i / (count2 - 1);
    while (segment < points.length - 1 && at(lengths, segment) < target) segment++;
    const [start, end] = [at(lengths, segment - 1), at(lengths, segment)];
    result.push(
      between(at(points, segment - 1), at(points, segment), end > start ? (target - start) / (end - start) : 0)
    );
  }
  return result;
}
function simplify(points, tolerance) {
  if (points.length < 3) return points;
  const [first, last2] = [at(points, 0), at(points, points.length - 1)];
  const away = points.map((point) => distanceTo(point, first, last2));
  const farthest = away.indexOf(Math.max(...away));
  if (at(away, farthest) <= tolerance) return [first, last2];
  const [left, right] = [points.slice(0, farthest + 1), points.slice(farthest)];
  return [...simplify(left, tolerance), ...simplify(right, tolerance).slice(1)];
}
function distanceTo(point, from, to) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (dx * dx + dy * dy || 1);
  return distance(point, between(from, to, Math.min(1, Math.max(0, along))));
}
function shift2(points, by) {
  return points.map(([x, y], i) => {
    const [a, b] = [at(points, Math.max(0, i - 1)), at(points, Math.min(points.length - 1, i + 1))];
    const [length, aside] = [distance(a, b) || 1, by[i] ?? 0];
    return [x - (b[1] - a[1]) / length * aside, y + (b[0] - a[0]) / length * aside];
  });
}
function trimEnd(points, by) {
  const kept = [...points];
  let left = by;
  while (kept.length > 2) {
    const [last3, before2] = [at(kept, kept.length - 1), at(kept, kept.length - 2)];
    const length2 = distance(last3, before2);
    if (length2 > left) break;
    left -= length2;
    kept.pop();
  }
  const [last2, before] = [at(kept, kept.length - 1), at(kept, kept.length - 2)];
  const length = distance(last2, before);
  kept[kept.length - 1] = between(last2, before, length > 0 ? Math.min(0.999, left / length) : 0);
  return kept;
}
function trimTo(points, goal, reach2) {
  const least = Math.max(1, Math.floor(points.length / 3));
  const inside3 = points.findIndex((point, i) => i >= least && distance(point, goal) < reach2);
  if (inside3 < 0) return points;
  const [before, next] = [at(points, inside3 - 1), at(points, inside3)];
  const [far, near] = [distance(before, goal), distance(next, goal)];
  const part = far > near ? Math.max(0, (far - reach2) / (far - near)) : 0;
  return [...points.slice(0, inside3), between(before, next, Math.min(0.999, part))];
}
function polyline(points) {
  return write(points.map((point, i) => ({ command: i === 0 ? "M" : "l", to: [point] })));
}
function softLine(points) {
  if (points.length < 4) return polyline(points);
  const middle = (i) => between(at(points, i), at(points, i + 1), 0.5);
  const turns = points.slice(2, -2).map((_, i) => ({ command: "t", to: [middle(i + 2)] }));
  return write([
    { command: "M", to: [at(points, 0)] },
    { command: "l", to: [middle(0)] },
    { command: "q", to: [at(points, 1), middle(1)] },
    ...turns,
    { command: "l", to: [at(points, points.length - 1)] }
  ]);
}
function write(pieces) {
  let [x, y] = [0, 0];
  return pieces.map(({ command, to }, i) => {
    const [left, top] = command === "M" ? [0, 0] : [x, y];
    const numbers = to.map((point) => `${tenth(tenth(point[0]) - left)} ${tenth(tenth(point[1]) - top)}`).join(" ");
    const end = at(to, to.length - 1);
    [x, y] = [tenth(end[0]), tenth(end[1])];
    return `${pieces[i - 1]?.command === command && command !== "M" ? " " : command}${numbers}`;
  }).join("");
}
function broken(points, dash, gap) {
  const total2 = pathLength(points);
  const count2 = Math.max(2, Math.round(total2 / (dash + gap)));
  const even2 = resample(points, count2 + 1);
  const part = dash / (dash + gap);
  return write(
    even2.slice(1).flatMap((end, i) => [
      { command: i === 0 ? "M" : "m", to: [at(even2, i)] },
      { command: "l", to: [between(at(even2, i), end, part)] }
    ])
  );
}
function pathLength(points) {
  return points.reduce((sum, point, i) => i === 0 ? 0 : sum + distance(at(points, i - 1), point), 0);
}
function distance(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
function between(a, b, t) {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}
function catmullRom(p0, p1, p2, p3, share2) {
  const knot = (a, b) => Math.sqrt(distance(a, b)) || 1e-6;
  const t1 = knot(p0, p1);
  const t2 = t1 + knot(p1, p2);
  const t3 = t2 + knot(p2, p3);
  const t = t1 + (t2 - t1) * share2;
  const mix = (a, b, from, to) => between(a, b, (t - from) / (to - from));
  const [a1, a2, a3] = [mix(p0, p1, 0, t1), mix(p1, p2, t1, t2), mix(p2, p3, t2, t3)];
  return mix(mix(a1, a2, 0, t2), mix(a2, a3, t1, t3), t1, t2);
}
function mirror(point, other) {
  return [2 * point[0] - other[0], 2 * point[1] - other[1]];
}
function at(list2, index) {
  return list2[index];
}

// src/draw/annotations.ts
function drawAnnotations(graphic, scene2, layout2, camera, ribbons, covered) {
  const taken = [
    ...covered,
    ...ribbons.flatMap(({ points, width }) => points.map((point) => around(point, width / 2 + 2)))
  ];
  return scene2.show.slice(0, mostLetters).flatMap((id2) => {
    const row = graphic.ledger.find((candidate) => candidate.id === id2);
    const target = row && targetOf(graphic, row, layout2, camera, ribbons);
    const spot = target && findSpot(target, taken, layout2);
    if (!target || !spot) return [];
    taken.push(around(spot, layout2.sizes.small));
    const letter = letterOf(scene2.show, id2) ?? "";
    return [...drawTarget(letter, target, layout2, ribbons), ...annotation(letter, spot, target, layout2)];
  });
}
function drawLetter(id2, letter, [x, y], layout2) {
  const size = layout2.sizes.small;
  const ring = { class: "letter-ring", cx: tenth(x), cy: tenth(y), r: tenth(size * 0.72) };
  const attrs = {
    class: "letter",
    x: tenth(x),
    y: tenth(y + size * 0.34),
    "font-size": round2(size),
    "text-anchor": "middle"
  };
  return [
    { id: `${id2}-ring`, layer: "charts", tag: "circle", attrs: ring },
    { id: id2, layer: "charts", tag: "text", attrs, text: letter }
  ];
}
function isPinned({ route }, ribbons) {
  return route === void 0 || ribbons.some(({ flow }) => flow.route.id === route);
}
function targetOf(graphic, row, layout2, camera, ribbons) {
  if (!isPinned(row, ribbons)) return void 0;
  const place = graphic.places.find(({ id: id2 }) => id2 === row.place);
  const point = place && toScreen(camera, place.at);
  if (point && inside2(around(point, 2), layout2.clear)) return point;
  const way = ribbons.find(({ flow }) => flow.route.id === row.route)?.points;
  return way && at(way, Math.floor(way.length / 2));
}
function drawTarget(letter, target, { sizes: sizes3 }, ribbons) {
  const touched = ribbons.some(
    ({ points, start, end, ring }) => [...points, start, end].some((point) => distance(point, target) < ring)
  );
  if (touched) return [];
  const attrs = { class: "dot", cx: tenth(target[0]), cy: tenth(target[1]), r: sizes3.node * 0.5 };
  return [{ id: `target-${letter}`, layer: "charts", tag: "circle", attrs }];
}
function findSpot(target, taken, layout2) {
  const radius = layout2.sizes.small * 0.9;
  for (const reach2 of [2.6, 3.8, 5.2]) {
    for (let turn2 = 0; turn2 < 16; turn2++) {
      const angle = turn2 * 5 * Math.PI / 8;
      const length = radius * reach2 + layout2.sizes.node;
      const spot = [target[0] + Math.cos(angle) * length, target[1] + Math.sin(angle) * length];
      const box2 = around(spot, radius);
      if (inside2(box2, layout2.clear) && !taken.some((other) => overlap(box2, other))) return spot;
    }
  }
  return void 0;
}
function annotation(letter, spot, target, layout2) {
  const length = distance(spot, target);
  const from = between(spot, target, layout2.sizes.small * 0.72 / length);
  const to = between(target, spot, Math.min(0.5, (layout2.sizes.node + 2) / length));
  const attrs = { class: "leader", x1: tenth(from[0]), y1: tenth(from[1]), x2: tenth(to[0]), y2: tenth(to[1]) };
  return [
    { id: `leader-${letter}`, layer: "charts", tag: "line", attrs },
    ...drawLetter(`letter-${letter}`, letter, spot, layout2)
  ];
}

// src/draw/color.ts
function tint(color2, share2) {
  return `#${channels(color2).map((value) => hex(value + (255 - value) * share2)).join("")}`;
}
function shade(color2, share2) {
  return `#${channels(color2).map((value) => hex(value * (1 - share2))).join("")}`;
}
function wash(color2) {
  const [red = 0, green = 0, blue = 0] = channels(color2).map((value) => value / 255);
  const [most2, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most2 + least) / 2;
  const saturation = most2 === least ? 0 : (most2 - least) / (1 - Math.abs(2 * lightness - 1));
  const chroma = saturation * (1 - Math.abs(2 * PALE - 1));
  const share2 = (value) => most2 === least ? 0.5 : (value - least) / (most2 - least);
  return `#${[red, green, blue].map((value) => hex(255 * (PALE + chroma * (share2(value) - 0.5)))).join("")}`;
}
var PALE = 0.8;
function kindTints(color2, count2) {
  return Array.from({ length: count2 }, (_, i) => tint(color2, count2 < 2 ? 0 : i / (count2 - 1) * 0.72));
}
function channels(color2) {
  return [1, 3, 5].map((start) => Number.parseInt(color2.slice(start, start + 2), 16));
}
function hex(value) {
  return Math.round(value).toString(16).padStart(2, "0");
}

// src/draw/layout.ts
var FINE = 0.96;
var sizes = {
  deck: { label: 16, small: 12.5, date: 24, flow: 2.7, node: 6 },
  full: { label: 17, small: 12.5, date: 28, flow: 3.1, node: 6.5 },
  wide: { label: 15, small: 12, date: 22, flow: 2.6, node: 5.5 },
  narrow: { label: 13, small: 11.5, date: 18, flow: 2, node: 4.5 },
  card: { label: 14, small: 11.5, date: 19, flow: 2.2, node: 5 },
  print: { label: 10.5, small: 9.8, date: 13, flow: 1.5, node: 3.4 }
};
var textColumn = {
  deck: 0.36,
  full: 0.44,
  wide: 0.36,
  narrow: 0,
  card: 0,
  print: 0
};
function layoutFrame(scene2) {
  const { width, height } = scene2.size;
  const size = sizes[scene2.variant];
  const text2 = textColumn[scene2.variant];
  const print2 = scene2.variant === "print";
  const compact = width < 520;
  const margin = compact ? 10 : print2 ? 6 : Math.max(16, width * 0.022);
  const left = Math.max(margin, text2 > 0 ? width * text2 + 20 : 0);
  const right = width - margin;
  const band = riverBand(scene2);
  const foot = height - (size.small + 8);
  const balanceWidth = print2 || compact ? 104 : 250;
  const top = print2 ? 4 : compact ? 8 : 26;
  const mapBottom = foot - band - size.date - (print2 ? 8 : 26);
  const map = { x: left, y: top, width: right - left, height: mapBottom - top };
  const panel = panelRect(scene2, map);
  const across = panel.height > 0 && panel.width === map.width;
  const safe = panel.height > 0 ? without(map, panel, across) : map;
  const start = scene2.variant === "full" ? margin : left;
  return {
    map,
    safe,
    clear: map,
    river: {
      x: start,
      y: foot - band,
      width: right - start - balanceWidth - (print2 || compact ? 12 : 30),
      height: band
    },
    balance: { x: right - balanceWidth, y: foot - band, width: balanceWidth, height: band },
    panel,
    across,
    sizes: size,
    print: print2,
    text: text2
  };
}
function clearOf(box2, layout2) {
  return layout2.across ? { ...layout2, clear: without(layout2.map, box2, true) } : layout2;
}
function without(map, panel, across) {
  if (!across) return { ...map, width: map.width - panel.width - 12 };
  return { ...map, y: panel.y + panel.height, height: map.y + map.height - panel.y - panel.height };
}
function riverBand(scene2) {
  const [least, most2] = scene2.variant === "print" ? [60, 104] : scene2.size.width < 520 ? [72, 96] : [96, 168];
  return Math.min(most2, Math.max(least, scene2.size.height * (scene2.variant === "print" ? 0.27 : 0.195)));
}
function panelRect(scene2, map) {
  const rows = Math.max(scene2.show.length, scene2.variant === "print" ? 0 : scene2.room ?? 0);
  if (rows === 0) return { ...map, height: 0 };
  if (map.width < 430) {
    const { label, small } = sizes[scene2.variant];
    return { ...map, height: Math.min(rows * (label + small * 1.9) + small * 1.6, map.height * 0.52) };
  }
  const width = scene2.variant === "print" ? 128 : Math.min(300, Math.max(210, map.width * 0.34));
  return { ...map, x: map.x + map.width - width, width };
}

// src/draw/advances.ts
var characters = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\xA0\xA1\xA2\xA3\xA4\xA5\xA6\xA7\xA8\xA9\xAA\xAB\xAC\xAE\xAF\xB0\xB1\xB2\xB3\xB4\xB5\xB6\xB7\xB8\xB9\xBA\xBB\xBC\xBD\xBE\xBF\xC0\xC1\xC2\xC3\xC4\xC5\xC6\xC7\xC8\xC9\xCA\xCB\xCC\xCD\xCE\xCF\xD0\xD1\xD2\xD3\xD4\xD5\xD6\xD7\xD8\xD9\xDA\xDB\xDC\xDD\xDE\xDF\xE0\xE1\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xEB\xEC\xED\xEE\xEF\xF0\xF1\xF2\xF3\xF4\xF5\xF6\xF7\xF8\xF9\xFA\xFB\xFC\xFD\xFE\xFF\u0100\u0101\u0102\u0103\u0104\u0105\u0106\u0107\u0108\u0109\u010A\u010B\u010C\u010D\u010E\u010F\u0110\u0111\u0112\u0113\u0114\u0115\u0116\u0117\u0118\u0119\u011A\u011B\u011C\u011D\u011E\u011F\u0120\u0121\u0122\u0123\u0124\u0125\u0126\u0127\u0128\u0129\u012A\u012B\u012C\u012D\u012E\u012F\u0130\u0131\u0132\u0133\u0134\u0135\u0136\u0137\u0138\u0139\u013A\u013B\u013C\u013D\u013E\u013F\u0140\u0141\u0142\u0143\u0144\u0145\u0146\u0147\u0148\u0149\u014A\u014B\u014C\u014D\u014E\u014F\u0150\u0151\u0152\u0153\u0154\u0155\u0156\u0157\u0158\u0159\u015A\u015B\u015C\u015D\u015E\u015F\u0160\u0161\u0162\u0163\u0164\u0165\u0166\u0167\u0168\u0169\u016A\u016B\u016C\u016D\u016E\u016F\u0170\u0171\u0172\u0173\u0174\u0175\u0176\u0177\u0178\u0179\u017A\u017B\u017C\u017D\u017E\u017F\u01CD\u01CE\u01CF\u01D0\u01D1\u01D2\u01D3\u01D4\u01D5\u01D6\u01D7\u01D8\u01D9\u01DA\u01DB\u01DC\u0400\u0401\u0402\u0403\u0404\u0405\u0406\u0407\u0408\u0409\u040A\u040B\u040C\u040D\u040E\u040F\u0410\u0411\u0412\u0413\u0414\u0415\u0416\u0417\u0418\u0419\u041A\u041B\u041C\u041D\u041E\u041F\u0420\u0421\u0422\u0423\u0424\u0425\u0426\u0427\u0428\u0429\u042A\u042B\u042C\u042D\u042E\u042F\u0430\u0431\u0432\u0433\u0434\u0435\u0436\u0437\u0438\u0439\u043A\u043B\u043C\u043D\u043E\u043F\u0440\u0441\u0442\u0443\u0444\u0445\u0446\u0447\u0448\u0449\u044A\u044B\u044C\u044D\u044E\u044F\u0450\u0451\u0452\u0453\u0454\u0455\u0456\u0457\u0458\u0459\u045A\u045B\u045C\u045D\u045E\u045F\u2013\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2020\u2022\u2026\u2032\u2033\u2039\u203A\u2116\u2190\u2191\u2192\u2193\u2212";
var advances = {
  head: readWidths(
    "3o7iare7bnl7gh5xa7a7ahey6i786i7qd0blctczcrd0d1bzcrd06t6teyeyeyckksfceyfhfge0cfggfo79d1ficok7frgneggnfbe1dzfgenl5ezete59w7q9weyb05dcyczcfczcp7ucfcv6c6ccy6cj8cvcwczcz8ebn82cvbpi2cpbmb7ab5vabey3o7icudehme75vcr6th78uddeyh766b4ey7t7t5dcye66k577t8jddkgkgkgckfcfcfcfcfcfclifhe0e0e0e079797979fgfrgngngngngneygnfgfgfgfgetehdwcycycycycycyjfcfcpcpcpcp6c6c6c6ccycvcwcwcwcwcweycwcvcvcvcvbmczbmfccyfccyfccyfhcffhcffhcffhcffgczfgcze0cpe0cpe0cpe0cpe0cpggcfggcfggcfggcffocvfocv796c796c796c796c796ckacod16cficycyco6cco6cco6cco6cco6cfrcvfrcvfrcvcvfrcvgncwgncwgncwnsjyfb8efb8efb8ee1bne1bne1bne1bndz82dz82dz82fgcvfgcvfgcvfgcvfgcvfgcvl5i2etbmete5b7e5b7e5b77ufccy796cgncwfgcvfgcvfgcvfgcvfgcv0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000009qjg5z5z5zalalalctcyjq4v9o82820000dw00dwey"
  ),
  label: readWidths(
    "477ca7dxbjl7g05p9k9kamex6i7k6i7ncwbvcwcwcmd1cvc2cpcv7878exexexd0lqf8f7fwfzegcvh1fz6pcrflcijsg1h4eqh4foebdvfrenlcf5f6e88x7n8xexay4rcpczc6czcm78cics5x5vc85xj6ctd0czcz7zbj77ctb9h3c2b8b89y5s9yex477ccnd3gme65scu6khh8zd2exhh6fb4ex7r7r4rcxdj70517r8nd2jujujud0f8f8f8f8f8f8lufwegegegeg6p6p6p6pfzg1h4h4h4h4h4exh4frfrfrfrf6f0dvcpcpcpcpcpcpjrc6cmcmcmcm5x5x5x5xd6ctd0d0d0d0d0exd0ctctctctb8czb8f8cpf8cpf8cpfwc6fwc6fwc6fwc6fzczfzczegcmegcmegcmegcmegcmh1cih1cih1cih1cifzcsfzcs6p5x6p5x6p5x6p5x6p5xjhbscr5vflc8c8ci5xci5xci5xci5xci5xg1ctg1ctg1ctctg1cth4d0h4d0h4d0pfknfo7zfo7zfo7zebbjebbjebbjebbjdv77dv77dv77frctfrctfrctfrctfrctfrctlch3f6b8f6e8b8e8b8e8b877f8cp6p5xh4d0frctfrctfrctfrctfrct000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000afku656565ahahahczbtk64k8r83830000dw00dwex"
  ),
  text: readWidths(
    "6l81aleleepwk852a2a2cqeu8e8w8e9hepepepepepepepepepep8e8eeueueubin6jsi5iekjhqh0k3mmagaljqh6pzlckih9kij6f4hkl2jprxioijga9b9h9beueab4f1h7egh2eta9fhht958fgi95qjhvg3hagpcocx9zhgg3n8ftgadm9z829zeu6l81eeefdxee82dqb4l0agf0eucsb49keualalb4h5gn8eb4alb4f0p2pwp2bijsjsjsjsjsjsqkiehqhqhqhqagagagagkjlckikikikikieukil2l2l2l2ijhchif1f1f1f1f1f1mzegetetetet95959595fphvg3g3g3g3g3eug3hghghghggagvgajsf1jsf1jsf1ieegieegieegieegkjh8kjh2hqethqethqethqethqetk3fhk3fhk3fhk3fhmmhtmnhtag95ag950000ag95ag950000al8fjqgigih695h695h696h695h695lchvlchvlchvn5lchvkig3kig3kig3qzpgj6coj6coj6cof4cxf4cxf4cxf4cxhk9zhk9z0000l2hgl2hgl2hgl2hgl2hgl2hgrxn8ijgaijgadmgadmgadm9zjsf1ag95kig3l2hgl2hgl2hgl2hgl2hghqhqkbfuhif4agagalppsfmeixm9jlltjshji5fuk4hqqpfjm9m9ixjhpzmmkilsh9iehkjlkvioltk4twtwk5q5h7hkskixf1fsf9dagletmrcvililgfgvlxifg3ibhaegfkgan4fti7gjpgpfhwmdereenefyetetgmdaeecx95958fm9nphtgfilgaifeamm696969c8c8c8e88hmy6xbz8f8fsvrsiwrsiweu"
  )
};
function readWidths(digits) {
  const widths = [...characters].map(
    (character, i) => [character, Number.parseInt(digits.slice(2 * i, 2 * i + 2), 36)]
  );
  return Object.fromEntries(widths.filter(([, width]) => width !== 0));
}

// src/draw/measure.ts
function fallback(character) {
  return /\p{Script=Han}/u.test(character) ? 1e3 : 660;
}
function textWidth(text2, face, size) {
  let width = 0;
  for (const character of text2) {
    width += advances[face][character] ?? advances.text[character] ?? fallback(character);
  }
  return width * size / 1e3;
}
function fitText(line2, face, size, width) {
  if (textWidth(line2, face, size) <= width) return line2;
  const parts2 = line2.split(" ");
  while (parts2.length > 1 && textWidth(`${parts2.join(" ")}\u2026`, face, size) > width) parts2.pop();
  return `${parts2.join(" ")}\u2026`;
}

// src/draw/time.ts
var DAY = 864e5;
function dayNumber(day2) {
  return Date.parse(`${day2}T00:00:00Z`) / DAY;
}
function share(day2, span) {
  const [from, to] = [dayNumber(span.from), dayNumber(span.to)];
  return (dayNumber(day2) - from) / (to - from);
}
function existedOn(day2, life) {
  return (life.start === void 0 || life.start <= day2) && (life.end === void 0 || day2 < life.end);
}
function holds(interval, day2) {
  return interval.from <= day2 && (interval.to === void 0 || day2 < interval.to);
}

// src/draw/support.ts
function ratingOn(graphic, recipient, kind, day2) {
  return graphic.ratings.find((row) => row.recipient === recipient && row.kind === kind && holds(row, day2));
}
function levelOn(graphic, recipient, kind, day2) {
  return ratingOn(graphic, recipient, kind, day2)?.level ?? 0;
}
function flowsOn(graphic, scene2) {
  const hidden = new Set(scene2.filter ?? []);
  return graphic.routes.filter((route) => !hidden.has(route.recipient) && existedOn(scene2.date, route)).map((route) => openFlow(graphic, route, scene2.date, hidden)).filter((flow) => flow.level > 0);
}
function scarsOn(graphic, scene2) {
  const hidden = new Set(scene2.filter ?? []);
  const closed = graphic.routes.filter((route) => route.end !== void 0 && route.end <= scene2.date);
  return closed.filter((route) => !hidden.has(route.recipient) && carried(graphic, route, hidden));
}
function openFlow(graphic, route, day2, hidden) {
  const levels = graphic.kinds.filter((kind) => route.kinds.includes(kind.id) && !hidden.has(kind.id)).map((kind) => ({ thin: kind.thin, level: levelOn(graphic, route.recipient, kind.id, day2) })).filter(({ level }) => level > 0);
  const thin = levels.every((row) => row.thin);
  const counted = thin ? levels : levels.filter((row) => !row.thin);
  const captured = graphic.ledger.some((row) => row.route === route.id && row.status === "captured");
  return { route, level: Math.max(0, ...counted.map((row) => row.level)), thin, known: route.known, captured };
}
function carried(graphic, route, hidden) {
  return graphic.ratings.some(
    (row) => row.recipient === route.recipient && route.kinds.includes(row.kind) && !hidden.has(row.kind) && !graphic.kinds.some((kind) => kind.id === row.kind && kind.thin) && row.level > 0 && row.from < (route.end ?? row.to) && route.start < row.to
  );
}

// src/draw/stacks.ts
var LENGTH = 1e3;
var LEVEL = 10;
function riverLanes(graphic) {
  const heights = graphic.recipients.map(({ id: id2 }) => Math.max(5, peak(graphic, id2)) * LEVEL);
  const lanes = [];
  let bottom = 0;
  for (const [index, recipient] of graphic.recipients.entries()) {
    if (index === 0) lanes.push({ recipient: recipient.id, axis: 0, sign: -1 });
    else {
      const axis = index === 1 ? 0 : bottom + 2 * LEVEL;
      lanes.push({ recipient: recipient.id, axis, sign: 1 });
      bottom = axis + (heights[index] ?? 0);
    }
  }
  return { lanes, top: -(heights[0] ?? 0), bottom: Math.max(bottom, LEVEL) };
}
function stackId(recipient, kind) {
  return `river-${recipient}-${kind}`;
}
function changeDays(graphic, recipient) {
  const rows = graphic.ratings.filter((row) => row.recipient === recipient);
  const days = rows.flatMap((row) => [row.from, row.to]).filter((day2) => day2 > graphic.span.from && day2 < graphic.span.to);
  return [.../* @__PURE__ */ new Set([graphic.span.from, ...days, graphic.span.to])].sort();
}
function peak(graphic, recipient) {
  return Math.max(0, ...profile(graphic, recipient).map((step) => step.total));
}
var profiles = /* @__PURE__ */ new WeakMap();
function profile(graphic, recipient) {
  const known = profiles.get(graphic) ?? /* @__PURE__ */ new Map();
  profiles.set(graphic, known);
  const spells = known.get(recipient) ?? spellsOf(graphic, recipient);
  known.set(recipient, spells);
  return spells;
}
function spellsOf(graphic, recipient) {
  const days = changeDays(graphic, recipient);
  return days.slice(0, -1).map((day2, i) => ({
    from: share(day2, graphic.span) * LENGTH,
    to: share(days[i + 1] ?? graphic.span.to, graphic.span) * LENGTH,
    total: total(graphic, recipient, day2)
  }));
}
function total(graphic, recipient, day2) {
  return graphic.kinds.reduce((sum, kind) => sum + levelOn(graphic, recipient, kind.id, day2), 0);
}
function quietStretch(graphic, recipient, length, avoid = Number.NEGATIVE_INFINITY) {
  let best = { start: 0, peak: Number.POSITIVE_INFINITY };
  for (let start = 0; start + length <= LENGTH; start += 4) {
    if (start - 6 < avoid && avoid < start + length + 6) continue;
    const met = profile(graphic, recipient).filter((step) => step.from < start + length && start < step.to);
    const height = Math.max(0, ...met.map((step) => step.total));
    if (height < best.peak) best = { start, peak: height };
  }
  return Number.isFinite(best.peak) ? best : { start: 0, peak: 0 };
}

// src/draw/words.ts
function parts(day2) {
  const [year, month, date] = day2.split("-").map(Number);
  return { year: year ?? 0, month: month ?? 1, date: date ?? 1 };
}
var months = "January February March April May June July August September October November December".split(" ");
var en = {
  month: (day2) => `${months[parts(day2).month - 1]} ${parts(day2).year}`,
  number: (value) => value.toLocaleString("en", { maximumFractionDigits: 2 }),
  list: (items) => items.length < 2 ? items[0] ?? "" : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`,
  graphic: {
    scale: "Width: strength of support, editorial rating 0\u20135, not tons",
    scaleShort: "Editorial rating, not tons",
    alone: (kinds) => `${kinds} alone`,
    captured: "captured stock, handed over",
    breaks: "break or refusal",
    unknown: "way not known",
    outlines: "Modern outlines, for orientation",
    schematic: "areas schematic, outlined where sure",
    outlinesShort: "Modern outlines, areas schematic",
    now: "Now, editorial rating 0\u20135",
    nowShort: "Now, 0\u20135",
    after: (sources) => `after ${sources}`,
    each: (unit, count2) => `1 square = ${count2} ${unit}`,
    range: (low, high) => `${low}\u2013${high}`,
    source: "Source",
    confidence: { high: "well attested", medium: "fairly sure", low: "doubtful" },
    unverified: "not verified",
    status: { promised: "promised", planned: "planned", delivered: "delivered", captured: "captured stock" },
    from: (place) => `from ${place}`,
    short: (kind) => kind.split(" ")[0] ?? kind
  },
  describe: {
    at: (date) => `In ${date}`,
    /** A kind's name within a sentence. */
    kind: (name) => name.toLowerCase(),
    none: "nothing is rated above 0",
    same: "nothing changes",
    rise: (kind, to, before, after2) => `${kind} to the ${to} ${after2 > before ? "up" : "down"} from ${before} to ${after2} of 5`,
    stands: (to, kinds) => `${to}: ${kinds}`,
    level: (kind, level) => `${kind} ${level}`,
    opens: (label) => `a way opens: \u201C${label}\u201D`,
    closes: (label) => `a way closes: \u201C${label}\u201D`,
    shows: (quantities) => `Shown: ${quantities}`
  }
};
var monate = "Januar Februar M\xE4rz April Mai Juni Juli August September Oktober November Dezember".split(" ");
var de = {
  month: (day2) => `${monate[parts(day2).month - 1]} ${parts(day2).year}`,
  number: (value) => value.toLocaleString("de", { maximumFractionDigits: 2 }),
  list: (items) => items.length < 2 ? items[0] ?? "" : `${items.slice(0, -1).join(", ")} und ${items.at(-1)}`,
  graphic: {
    scale: "Breite: St\xE4rke der Hilfe, Urteil der Redaktion 0\u20135, nicht Tonnen",
    scaleShort: "Urteil der Redaktion, nicht Tonnen",
    alone: (kinds) => `nur ${kinds}`,
    captured: "Beutebestand, \xFCbergeben",
    breaks: "Bruch oder Absage",
    unknown: "Weg unbekannt",
    outlines: "Heutige Umrisse, zur Orientierung",
    schematic: "Gebiete schematisch, umrandet wo gesichert",
    outlinesShort: "Heutige Umrisse, Gebiete schematisch",
    now: "Jetzt, Urteil der Redaktion 0\u20135",
    nowShort: "Jetzt, 0\u20135",
    after: (sources) => `nach ${sources}`,
    each: (unit, count2) => `1 Quadrat = ${count2} ${unit}`,
    range: (low, high) => `${low}\u2013${high}`,
    source: "Quelle",
    confidence: { high: "gut belegt", medium: "ziemlich sicher", low: "zweifelhaft" },
    unverified: "nicht gepr\xFCft",
    status: { promised: "versprochen", planned: "geplant", delivered: "geliefert", captured: "Beutebestand" },
    from: (place) => `aus ${place}`,
    short: (kind) => kind.split(" ")[0] ?? kind
  },
  describe: {
    at: (date) => `Im ${date}`,
    kind: (name) => name,
    none: "nichts ist h\xF6her als 0 bewertet",
    same: "\xE4ndert sich nichts",
    rise: (kind, to, before, after2) => `${after2 > before ? "steigt" : "f\xE4llt"} ${kind} f\xFCr ${to} von ${before} auf ${after2} von 5`,
    stands: (to, kinds) => `${to}: ${kinds}`,
    level: (kind, level) => `${kind} ${level}`,
    opens: (label) => `\xF6ffnet sich ein Weg: \u201E${label}\u201C`,
    closes: (label) => `schlie\xDFt sich ein Weg: \u201E${label}\u201C`,
    shows: (quantities) => `Gezeigt: ${quantities}`
  }
};
var tables = { en, de };
function words(lang) {
  return tables[lang.toLowerCase().split("-")[0] ?? "en"] ?? en;
}

// src/draw/balance.ts
var GAP = 1;
var BAR = 0.56;
var FIGURE = 0.62;
function drawBalance(graphic, scene2, layout2) {
  const { balance, sizes: sizes3 } = layout2;
  if (balance.width < 60) return [];
  const { lanes } = riverLanes(graphic);
  const step = balance.width / graphic.kinds.length;
  const below = Math.max(0, lanes.length - 2);
  const levels = 5 * lanes.length + GAP * below;
  const unit = (balance.height - sizes3.small * (isStaggered(graphic, layout2) ? 2.3 : 1.5)) / levels;
  const rows = lanes.map((lane, index) => {
    const color2 = graphic.recipients[index]?.color ?? "#000000";
    const axis = balance.y + unit * (index < 2 ? 5 : 5 * index + GAP * (index - 1));
    return { recipient: lane.recipient, sign: lane.sign, axis, color: color2, pattern: index };
  });
  const hidden = new Set(scene2.filter ?? []);
  const cells = rows.flatMap((row) => {
    const tints = kindTints(row.color, graphic.kinds.length);
    return graphic.kinds.flatMap((kind, column) => {
      if (hidden.has(kind.id) || hidden.has(row.recipient)) return [];
      const y = row.sign < 0 ? row.axis - unit * 5 : row.axis;
      const rect = { x: balance.x + column * step, y, width: step * BAR, height: unit * 5 };
      const level = levelOn(graphic, row.recipient, kind.id, scene2.date);
      const id2 = `balance-${row.recipient}-${kind.id}`;
      return [{ id: id2, row, kind: kind.id, rect, level, fill: tints[column] ?? "#000000" }];
    });
  });
  return [
    ...captions(graphic, layout2, step, balance.y + unit * levels, sourcesOf(graphic, scene2, cells)),
    frames(cells),
    ...cells.filter(({ level }) => level > 0).map(bar),
    ...rows.flatMap(
      (row) => inlay(
        cells.filter((cell) => cell.row === row),
        row
      )
    ),
    ...rows.flatMap(
      (row) => figures(
        cells.filter((cell) => cell.row === row),
        row,
        layout2,
        step
      )
    )
  ];
}
function inlay(cells, { pattern, recipient, axis, sign }) {
  const lines = cells.flatMap(({ rect, level }) => {
    const { x, width } = rect;
    const unit = rect.height / 5;
    const along = Array.from(
      { length: level },
      (_, i) => `M${tenth(x)} ${tenth(axis + sign * (i + 0.5) * unit)}h${tenth(width)}`
    );
    const across = [0.25, 0.5, 0.75].map(
      (part) => `M${tenth(x + width * part)} ${tenth(axis)}v${tenth(sign * level * unit)}`
    );
    return [...pattern % 2 === 1 ? along : [], ...pattern > 1 && level > 0 ? across : []];
  });
  if (lines.length === 0) return [];
  const attrs = { class: "inlay", d: lines.join("") };
  return [{ id: `balance-${recipient}-inlay`, layer: "panel", tag: "path", attrs }];
}
function figures(cells, { recipient, sign, axis, color: color2 }, layout2, step) {
  const rated = cells.filter(({ level }) => level > 0);
  if (rated.length === 0) return [];
  const size = round2(layout2.sizes.small * FINE);
  const attrs = {
    class: "year",
    x: rated.map(({ rect }) => Math.round(rect.x + step * FIGURE)).join(" "),
    y: tenth(sign < 0 ? axis - 2 : axis + size * 0.78),
    "font-size": size,
    fill: shade(color2, 0.25)
  };
  return [
    { id: `balance-${recipient}`, layer: "panel", tag: "text", attrs, text: rated.map(({ level }) => level).join("") }
  ];
}
var SPILL = 8;
function kindSize({ kinds, lang }, { balance, sizes: sizes3 }) {
  const { short } = words(lang).graphic;
  const room = balance.width / kinds.length - 2;
  return Math.min(
    sizes3.small * FINE,
    ...kinds.map(({ name }) => sizes3.small * room / textWidth(short(name), "label", sizes3.small))
  );
}
function isStaggered(graphic, layout2) {
  const { balance, sizes: sizes3 } = layout2;
  const { short } = words(graphic.lang).graphic;
  if (kindSize(graphic, layout2) > sizes3.small * 0.85) return false;
  const half = graphic.kinds.map(({ name }) => textWidth(short(name), "label", sizes3.small * FINE) / 2);
  const pitch = 2 * balance.width / graphic.kinds.length;
  return half.slice(2).every((width, i) => width + (half[i] ?? 0) - SPILL / 2 < pitch);
}
function sourcesOf(graphic, scene2, cells) {
  const rated = cells.filter(({ level }) => level > 0).sort((a, b) => b.level - a.level);
  const shorts = rated.flatMap(
    ({ row, kind }) => ratingOn(graphic, row.recipient, kind, scene2.date)?.sources?.[0]?.short ?? []
  );
  return [...new Set(shorts)];
}
function captions(graphic, layout2, step, foot, sources) {
  const { balance, sizes: sizes3 } = layout2;
  const table = words(graphic.lang).graphic;
  const staggered = isStaggered(graphic, layout2);
  const size = staggered ? sizes3.small * FINE : kindSize(graphic, layout2);
  const legible = size > sizes3.small * 0.7 ? graphic.kinds : [];
  const kinds = legible.map((kind, column) => {
    const text2 = table.short(kind.name);
    const half = textWidth(text2, "label", size) / 2;
    const edge = balance.x + balance.width + SPILL - half;
    const attrs = {
      class: "year",
      x: round2(Math.min(balance.x + (column + 0.4) * step, edge)),
      y: round2(foot + size * (staggered && column % 2 === 1 ? 1.85 : 1)),
      "font-size": round2(size),
      "text-anchor": "middle"
    };
    return { id: `balance-kind-${kind.id}`, layer: "panel", tag: "text", attrs, text: text2 };
  });
  const small = round2(sizes3.small * FINE);
  const write3 = (id2, name, line2, text2) => {
    const attrs = {
      class: name,
      x: round2(balance.x),
      y: round2(balance.y - 5 - line2 * small * 1.15),
      "font-size": small
    };
    return { id: id2, layer: "panel", tag: "text", attrs, text: text2 };
  };
  if (legible.length === 0 || sources.length === 0)
    return [write3("balance-now", "year", 0, legible.length > 0 ? table.now : table.nowShort), ...kinds];
  return [
    write3("balance-now", "year", 1, table.now),
    write3("balance-after", "quiet", 0, after(sources, small, balance.width, table.after)),
    ...kinds
  ];
}
function after(sources, size, width, say) {
  const lists = sources.map((_, i) => sources.slice(0, sources.length - i).join("; ") + (i > 0 ? " \u2026" : ""));
  const fitting = lists.map(say).find((line2) => textWidth(line2, "text", size) <= width);
  return fitting ?? fitText(say(sources.join("; ")), "text", size, width);
}
function frames(cells) {
  const d = cells.map(({ rect }) => {
    const { x, y, width, height } = rounded(rect);
    return `M${x} ${y}h${width}v${height}H${x}z`;
  });
  return { id: "balance-frames", layer: "panel", tag: "path", attrs: { class: "balance-frame", d: d.join("") } };
}
function bar({ id: id2, row, rect, level, fill }) {
  const height = rect.height * level / 5;
  const y = row.sign < 0 ? rect.y + rect.height - height : rect.y;
  return { id: id2, layer: "panel", tag: "rect", attrs: { ...rounded({ ...rect, y, height }), fill } };
}
function rounded(rect) {
  return { x: tenth(rect.x), y: tenth(rect.y), width: tenth(rect.width), height: tenth(rect.height) };
}

// src/draw/units.ts
function unitCharts(graphic, scene2) {
  const rows = scene2.show.flatMap((id2) => graphic.ledger.filter((row) => row.id === id2 && row.quantity !== void 0));
  const units = [...new Set(rows.map((row) => row.unit ?? ""))];
  return units.map((unit) => {
    const own = rows.filter((row) => (row.unit ?? "") === unit);
    return { unit, each: unitStep(Math.max(...own.map(most))), rows: own };
  });
}
function unitStep(quantity) {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((factor) => factor * power).find((value) => quantity / value <= 100);
    if (step !== void 0) return step;
  }
}
function most(row) {
  return Math.max(row.quantity ?? 0, row.high ?? 0);
}
function isSure(row) {
  return row.confidence !== "low" && (row.status === "delivered" || row.status === "captured");
}
function captionOf(row, { rows }, lang) {
  const { status, confidence, unverified } = words(lang).graphic;
  const mixed = rows.some((other) => other.status !== "delivered");
  const doubt = row.verified ? row.confidence && confidence[row.confidence] : unverified;
  return [mixed && status[row.status], doubt, row.sources[0]?.short].filter(Boolean).join(" \xB7 ");
}
function quantityText2(row, lang) {
  const { number: number2, graphic } = words(lang);
  const ranged = row.low !== void 0 && row.high !== void 0 && row.low !== row.high;
  const value = ranged ? graphic.range(number2(row.low), number2(row.high)) : number2(row.quantity ?? 0);
  return [value, row.unit].filter(Boolean).join(" ");
}

// src/draw/charts.ts
function drawCharts(graphic, scene2, layout2) {
  const { panel, sizes: sizes3, across: low } = layout2;
  const charts = unitCharts(graphic, scene2);
  if (charts.length === 0) return { marks: [] };
  const marks = [];
  let y = panel.y;
  for (const chart of charts) {
    const cell = cellSize(chart, { ...panel, y, height: panel.y + panel.height - y }, layout2, low);
    const columns5 = Math.max(10, Math.floor(panel.width / cell / 5) * 5);
    const drawn = drawChart({ graphic, scene: scene2, layout: layout2, chart, cell, columns: columns5, low }, { ...panel, y });
    marks.push(...drawn.marks);
    y = drawn.bottom + sizes3.small * (low ? 0.5 : 1);
  }
  const box2 = { ...panel, x: panel.x - 8, width: panel.width + 8, height: y - panel.y };
  return { marks: [low ? ground(scene2, box2) : veil(box2), ...marks], box: box2 };
}
function veil({ x, y, width, height }) {
  const attrs = { class: "veil", x: tenth(x), y: tenth(y - 8), width: tenth(width + 8), height: tenth(height) };
  return { id: "units-veil", layer: "charts", tag: "rect", attrs };
}
function ground({ size }, { y, height }) {
  const attrs = { class: "ground", x: 0, y: 0, width: size.width, height: tenth(y + height) };
  return { id: "units-ground", layer: "charts", tag: "rect", attrs };
}
function drawChart(frame2, area) {
  const { graphic, layout: layout2, chart } = frame2;
  const marks = [];
  let y = area.y;
  for (const row of chart.rows) {
    const drawn = drawRow(frame2, row, { ...area, y });
    marks.push(...drawn.marks);
    y = drawn.bottom;
  }
  const { number: number2, graphic: table } = words(graphic.lang);
  const size = layout2.sizes.small * FINE;
  const baseline = y + (frame2.low ? size * 0.82 : 0);
  const key3 = table.each(chart.unit, number2(chart.each));
  return {
    marks: [...marks, write2(`units-${chart.unit}-key`, "quiet", area.x, baseline, key3, size)],
    bottom: baseline
  };
}
function cellSize(chart, area, { sizes: sizes3 }, low) {
  const squares2 = chart.rows.reduce((sum, row) => sum + Math.ceil(most(row) / chart.each), 0);
  const room = area.height - chart.rows.length * sizes3.label * (low ? 1.5 : 2.6) - sizes3.small;
  const fitting = Math.sqrt(Math.max(room, 24) * area.width / (squares2 + chart.rows.length * 12));
  return Math.max(3, Math.min(sizes3.small * 0.95, area.width / 20, fitting));
}
function drawRow(frame2, row, area) {
  const { graphic, chart, cell, columns: columns5, layout: layout2, low } = frame2;
  const { each } = chart;
  const { label, small } = layout2.sizes;
  const own = row.recipients.length === 1 ? row.recipients[0] : void 0;
  const pattern = graphic.recipients.findIndex(({ id: id2 }) => id2 === own);
  const color2 = graphic.recipients[pattern]?.color ?? "#55504a";
  const title = drawTitle(frame2, row, area);
  const top = title.bottom + small * 0.38;
  const [least, greatest] = [(row.low ?? row.quantity ?? 0) / each, most(row) / each];
  const solid = isSure(row) ? squares(area.x, top, frame2, 0, least) : "";
  const hollow = squares(area.x, top, frame2, isSure(row) ? least : 0, greatest);
  const shapes = [
    path(`units-${row.id}-solid`, { class: "unit", d: solid, fill: color2, ...wayOf(row) }),
    path(`units-${row.id}-inlay`, { class: "inlay", d: isSure(row) ? inlay2(area.x, top, frame2, least, pattern) : "" }),
    path(`units-${row.id}-hollow`, { class: "unit hollow", d: hollow, stroke: shade(color2, 0.1) })
  ];
  return {
    marks: [...title.marks, ...shapes.filter((mark) => mark.attrs.d !== "")],
    bottom: top + Math.ceil(greatest / columns5) * cell + (low ? small * 0.3 : label * 0.9)
  };
}
function wayOf({ route, status }) {
  return route !== void 0 && (status === "delivered" || status === "captured") ? { "data-way": route } : {};
}
function drawTitle({ graphic, scene: scene2, layout: layout2, chart, low }, row, area) {
  const { label, small } = layout2.sizes;
  const baseline = area.y + label;
  const letter = letterOf(scene2.show, row.id);
  const left = area.x + (letter === void 0 ? 0 : small * 1.9);
  const right = area.x + area.width;
  const title = fitText(quantityText2(row, graphic.lang), "label", label, right - left);
  const x = low ? left + textWidth(title, "label", label) + small * 0.7 : area.x;
  const caption = captionOf(row, chart, graphic.lang);
  const lines = low ? [fitText(caption, "text", small, right - x)] : twoLines(caption, small, right - x);
  const id2 = `units-${row.id}`;
  const ring = [area.x + small * 0.75, baseline - label * 0.32];
  const first = low ? baseline : baseline + small * 1.1;
  return {
    marks: [
      ...letter === void 0 ? [] : drawLetter(`${id2}-letter`, letter, ring, layout2),
      write2(id2, "quantity", left, baseline, title, label),
      ...lines.map((line2, i) => write2(`${id2}-what${i || ""}`, "quiet", x, first + i * small * 1.15, line2, small))
    ],
    bottom: first + (lines.length - 1) * small * 1.15
  };
}
function twoLines(caption, size, width) {
  const cut = caption.lastIndexOf(" \xB7 ");
  if (textWidth(caption, "text", size) <= width || cut < 0) return [fitText(caption, "text", size, width)];
  return [caption.slice(0, cut), caption.slice(cut + 3)].map((line2) => fitText(line2, "text", size, width));
}
function squares(x, y, { cell, columns: columns5 }, from, to) {
  const side2 = cell * 0.8;
  let d = "";
  for (let i = Math.floor(from); i < to && from < to; i++) {
    const [start, end] = [Math.max(from, i) - i, Math.min(to, i + 1) - i];
    const left = x + i % columns5 * cell + start * side2;
    d += `M${tenth(left)} ${tenth(y + Math.floor(i / columns5) * cell)}h${tenth(Math.max(0.4, (end - start) * side2))}v${tenth(side2)}H${tenth(left)}z`;
  }
  return d;
}
function inlay2(x, y, { cell, columns: columns5 }, count2, pattern) {
  const side2 = cell * 0.8;
  const rows = Array.from({ length: Math.ceil(count2 / columns5) }, (_, row) => ({
    top: tenth(y + row * cell),
    squares: Math.min(columns5, count2 - row * columns5)
  }));
  const along = rows.map(({ top, squares: squares2 }) => `M${tenth(x)} ${tenth(top + side2 / 2)}h${tenth(squares2 * cell)}`);
  const across = rows.flatMap(
    ({ top, squares: squares2 }) => Array.from({ length: Math.ceil(squares2) }, (_, i) => `M${tenth(x + i * cell + side2 / 2)} ${top}v${tenth(side2)}`)
  );
  return [...pattern % 2 === 1 ? along : [], ...pattern > 1 ? across : []].join("");
}
function write2(id2, className, x, y, content, size) {
  return {
    id: id2,
    layer: "charts",
    tag: "text",
    attrs: { class: className, x: tenth(x), y: tenth(y), "font-size": round2(size) },
    text: content
  };
}
function path(id2, attrs) {
  return { id: id2, layer: "charts", tag: "path", attrs };
}

// src/draw/inlay.ts
function inlayPath(pattern, shaft, width) {
  if (pattern === 1) return softLine(shaft);
  if (pattern === 2) return ties(shaft, width);
  if (pattern === 3)
    return [-1, 1].map((side2) => softLine(shift2(shaft, Array(shaft.length).fill(side2 * width / 5)))).join("");
  return "";
}
function inlayWidth(width) {
  return Math.max(0.9, Math.min(2.4, width * 0.2));
}
function dashes(pattern) {
  return pattern === 1 ? [3.4, 3.4] : pattern === 2 ? [14, 4] : [9, 4];
}
function ties(shaft, width) {
  const count2 = Math.max(2, Math.round(pathLength(shaft) / (width * 0.8 + 5)));
  const points = resample(shaft, count2 + 1);
  const [left, right] = [-1, 1].map((side2) => shift2(points, Array(points.length).fill(side2 * width / 2)));
  return points.slice(1, -1).map((_, i) => cross(at(left ?? [], i + 1), at(right ?? [], i + 1))).join("");
}
function cross(from, to) {
  return distance(from, to) === 0 ? "" : softLine([from, to]);
}

// src/draw/lanes.ts
var GAP2 = 2;
function laneOffsets(flows, widthOf2) {
  const users = /* @__PURE__ */ new Map();
  for (const flow of flows)
    for (const { key: key3, index } of stretches(flow)) users.set(key3, [...users.get(key3) ?? [], { flow, index }]);
  for (const group of users.values()) group.sort(fromLeft);
  const offset = (flow, { key: key3, forward }) => {
    const group = users.get(key3) ?? [];
    const recipients = [...new Set(group.map((user) => user.flow.route.recipient))];
    const widths = recipients.map(
      (recipient) => GAP2 + Math.max(...group.flatMap((user) => user.flow.route.recipient === recipient ? widthOf2(user.flow) : []))
    );
    const place = recipients.indexOf(flow.route.recipient);
    const before = widths.slice(0, place).reduce((sum, width) => sum + width, 0);
    const middle = before + (widths[place] ?? 0) / 2 - widths.reduce((sum, width) => sum + width, 0) / 2;
    return forward === (group[0] === void 0 || isForward(group[0])) ? middle : -middle;
  };
  return new Map(flows.map((flow) => [flow.route.id, means(stretches(flow).map((stretch) => offset(flow, stretch)))]));
}
function turningPoints(flows, room) {
  const ways = flows.map(({ route }) => route.points).sort((a, b) => b.length - a.length);
  const turns = new Set(ways.flatMap((way) => [nameOf(at(way, 0)), nameOf(at(way, way.length - 1))]));
  const passed = /* @__PURE__ */ new Set();
  for (const way of ways) {
    let before = 0;
    for (const [i, point] of way.entries()) {
      const name = nameOf(point);
      if (!turns.has(name) && !passed.has(name)) {
        const after2 = way.findIndex((other, k) => k > i && turns.has(nameOf(other)));
        const near = [before, after2].some((k) => distance(at(way, k), point) < room);
        (near ? passed : turns).add(name);
      }
      if (turns.has(name)) before = i;
    }
  }
  return turns;
}
function layLane({ known, route }, stations, lane, turns) {
  const kept = stations.flatMap((_, i) => turns.has(nameOf(at(route.points, i))) ? i : []);
  const [via, offsets] = [kept.map((i) => at(stations, i)), kept.map((i) => i === 0 ? 0 : lane[i] ?? 0)];
  const [first, last2] = [at(offsets, 0), at(offsets, offsets.length - 1)];
  const path2 = known ? via : bow(at(via, 0), at(via, via.length - 1));
  const beside = known ? offsets : [first, (first + last2) / 2, last2];
  return shift2(spline(path2, PARTS), ramp(beside, PARTS));
}
function ramp(values, parts2) {
  const step = (value, i) => Array.from({ length: parts2 }, (_, part) => {
    const t = part / parts2;
    return value + (at(values, i + 1) - value) * (i === 0 ? 1 - (1 - t) ** 3 : t);
  });
  return [...values.slice(0, -1).flatMap(step), at(values, values.length - 1)];
}
var PARTS = 12;
function stretches({ route }) {
  return route.points.slice(1).map((to, index) => {
    const [a, b] = [nameOf(at(route.points, index)), nameOf(to)];
    return a < b ? { index, key: `${a} ${b}`, forward: true } : { index, key: `${b} ${a}`, forward: false };
  });
}
function isForward({ flow, index }) {
  return stretches(flow)[index]?.forward ?? true;
}
function fromLeft(a, b) {
  return side(a, b, 1) || side(b, a, -1);
}
function side(a, b, step) {
  const [p, q] = [a.flow.route.points, b.flow.route.points];
  const start = step > 0 ? 1 : 0;
  for (let i = start; ; i += step) {
    const [here, there] = [p[a.index + i], q[b.index + i]];
    if (here === void 0 || there === void 0 || nameOf(here) !== nameOf(there)) return 0;
    const [next, other] = [p[a.index + i + step], q[b.index + i + step]];
    if (next === void 0 || other === void 0) return 0;
    if (nameOf(next) !== nameOf(other)) return step * turn(here, next, other);
  }
}
function turn(origin, a, b) {
  return (a[1] - origin[1]) * (b[0] - origin[0]) - (a[0] - origin[0]) * (b[1] - origin[1]);
}
var names = /* @__PURE__ */ new WeakMap();
function nameOf(point) {
  const name = names.get(point) ?? point.join(",");
  names.set(point, name);
  return name;
}
function means(values) {
  return [...values, values.at(-1) ?? 0].map((value, i) => ((values[i - 1] ?? value) + value) / 2);
}

// src/draw/flows.ts
var SAMPLES = 160;
var STRAY = 0.3;
var RING_STEP = 3.6;
function layRibbons(graphic, scene2, layout2, camera) {
  const flows = flowsOn(graphic, scene2);
  const lanes = laneOffsets(flows, (flow) => ribbonWidth(flow, layout2));
  const room = 2 * layout2.sizes.node + Math.max(0, ...[...lanes.values()].flat().map(Math.abs));
  const turns = turningPoints(flows, room / camera.scale);
  const frame2 = frameOf(graphic, scene2, layout2, camera);
  const ways = flows.map((flow) => layWay(graphic, flow, layout2, camera, lanes.get(flow.route.id) ?? [], turns, frame2)).filter(({ points, end }) => points.length > 1 && inside2(around(end, 0), layout2.clear));
  return ways.map((way) => finish(way, ways, layout2)).sort((a, b) => b.width - a.width);
}
function drawFlows(ribbons, layout2) {
  return [
    ...drawWays(ribbons, layout2),
    ...ribbons.filter((ribbon, i) => !isCovered(ribbon, ribbons.slice(0, i), layout2)).map((ribbon) => drawHead(ribbon, layout2)),
    ...onePer(
      ribbons.filter(({ beyond }) => !beyond),
      ({ flow, start }) => flow.captured ? flow.route.id : key2(start)
    ).map((ribbon) => drawStart(ribbon, layout2)),
    ...onePer(ribbons, ({ end, pattern }) => `${key2(end)} ${pattern}`).sort((a, b) => b.ring - a.ring).map(drawRing)
  ];
}
function layWay(graphic, flow, layout2, camera, lane, turns, frame2) {
  const pattern = graphic.recipients.findIndex(({ id: id2 }) => id2 === flow.route.recipient);
  const stations = flow.route.points.map((point) => toScreen(camera, point));
  const width = ribbonWidth(flow, layout2);
  const line2 = resample(layLane(flow, stations, lane, turns), SAMPLES);
  const points = enter(line2, frame2);
  return {
    flow,
    pattern,
    color: graphic.recipients[pattern]?.color ?? "#000000",
    width,
    points,
    beyond: points.length < line2.length,
    start: at(stations, 0),
    end: at(stations, stations.length - 1)
  };
}
function finish(way, ways, { sizes: sizes3 }) {
  const arriving = ways.filter(({ end }) => key2(end) === key2(way.end));
  const widths = arriving.map(({ width }) => width);
  const wanted = Math.max(
    sizes3.node + Math.max(...widths) * 0.25,
    widths.reduce((sum, width) => sum + width, 0) * 0.42
  );
  const patterns = [...new Set(arriving.map(({ pattern }) => pattern))].sort();
  const apart = ways.filter(({ end }) => key2(end) !== key2(way.end)).map(({ end }) => distance(end, way.end));
  const room = Math.min(...apart) / 2 - 1.5 - RING_STEP * (patterns.length - 1);
  const inner = Math.max(sizes3.node * 0.6, Math.min(wanted, room));
  const ring = inner + RING_STEP * patterns.indexOf(way.pattern);
  const reach2 = inner + RING_STEP * (patterns.length - 1) + 1.5;
  return { ...way, ring, points: even(trimTo(way.points, way.end, reach2)) };
}
function even(points) {
  return resample(points, Math.max(8, Math.ceil(pathLength(points) / SPACING)));
}
var SPACING = 6;
function frameOf({ plane }, scene2, layout2, camera) {
  const [x0, y0] = toScreen(camera, [0, 0]);
  const [x1, y1] = toScreen(camera, [plane.width, plane.height]);
  const bleed = 12;
  const left = Math.max(x0, layout2.text > 0 ? layout2.safe.x - bleed : -bleed);
  const top = Math.max(y0, layout2.across ? layout2.clear.y : -bleed);
  const right = Math.min(x1, scene2.size.width + bleed);
  const bottom = Math.min(y1, layout2.map.y + layout2.map.height + 4 * bleed);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
function enter(points, { x, y, width, height }) {
  const hidden = points.findLastIndex(([px, py]) => px < x || px > x + width || py < y || py > y + height);
  const first = points[hidden + 1];
  if (hidden < 0 || first === void 0) return hidden < 0 ? points : [];
  return [between(at(points, hidden), first, 0.5), ...points.slice(hidden + 1)];
}
function ribbonWidth(flow, layout2) {
  return flow.thin ? 1.6 : flow.level * layout2.sizes.flow;
}
function headSize({ width }, { sizes: sizes3 }) {
  return [Math.max(sizes3.node * 1.4, width * 1.25), Math.max(sizes3.node * 0.85, width * 0.95)];
}
function shaftOf(ribbon, layout2) {
  const [length] = headSize(ribbon, layout2);
  return simplify(trimEnd(ribbon.points, length * 0.9), STRAY);
}
function drawWays(ribbons, layout2) {
  const patterns = [...new Set(ribbons.map(({ pattern }) => pattern))];
  return patterns.flatMap((pattern) => {
    const marks = ribbons.filter((ribbon) => ribbon.pattern === pattern).flatMap((ribbon) => drawWay(ribbon, layout2));
    return ["casing", "flow", "core"].flatMap((part) => marks.filter(({ attrs }) => attrs.class === part));
  });
}
function drawWay(ribbon, layout2) {
  const { flow, color: color2, pattern, width } = ribbon;
  const id2 = flow.route.id;
  const shaft = shaftOf(ribbon, layout2);
  const mark = (kind, attrs) => ({
    id: `${kind}-${id2}`,
    layer: "flows",
    tag: "path",
    attrs
  });
  const line2 = flow.thin ? broken(shaft, ...dashes(pattern)) : flow.known ? softLine(shaft) : broken(shaft, width * 2, width * 0.7);
  const way = mark("flow", { class: "flow", d: line2, stroke: color2, "stroke-width": round2(width) });
  if (flow.thin) return [way];
  const inlay3 = inlayPath(pattern, shaft, width);
  return [
    mark("casing", { class: "casing", d: softLine(shaft), "stroke-width": round2(width + 3) }),
    way,
    ...inlay3 === "" ? [] : [mark("core", { class: "core", d: inlay3, "stroke-width": round2(inlayWidth(width)) })]
  ];
}
function isCovered({ pattern, end, points }, wider, layout2) {
  return wider.some((other) => {
    const [length] = headSize(other, layout2);
    const meet = [1, 1 + Math.ceil(length / SPACING)].every(
      (back) => distance(at(other.points, other.points.length - back), at(points, points.length - back)) < length
    );
    return other.pattern === pattern && key2(other.end) === key2(end) && meet;
  });
}
function drawHead(ribbon, layout2) {
  const { points: tip, flow, color: color2 } = ribbon;
  const [length, half] = headSize(ribbon, layout2);
  const end = at(tip, tip.length - 1);
  const base = trimEnd(tip, length * 0.9).at(-1) ?? end;
  const reach2 = distance(base, end) || 1;
  const [ux, uy] = [(end[0] - base[0]) / reach2, (end[1] - base[1]) / reach2];
  const foot = [end[0] - ux * length, end[1] - uy * length];
  const d = `${polyline([end, [foot[0] - uy * half, foot[1] + ux * half], [foot[0] + uy * half, foot[1] - ux * half]])}Z`;
  return { id: `head-${flow.route.id}`, layer: "flows", tag: "path", attrs: { class: "head", d, fill: color2 } };
}
function drawStart({ flow, color: color2, width, start: [x, y] }, layout2) {
  const id2 = `start-${flow.route.id}`;
  if (!flow.captured) {
    const attrs2 = { class: "start", cx: tenth(x), cy: tenth(y), r: tenth(layout2.sizes.node * 0.8) };
    return { id: id2, layer: "flows", tag: "circle", attrs: attrs2 };
  }
  const r = Math.max(layout2.sizes.node * 0.8, width / 2 + 1.5);
  const attrs = {
    class: "depot",
    x: tenth(x - r),
    y: tenth(y - r),
    width: tenth(2 * r),
    height: tenth(2 * r),
    stroke: color2
  };
  return { id: id2, layer: "flows", tag: "rect", attrs };
}
function drawRing({ flow, color: color2, end: [x, y], ring }) {
  const attrs = { class: "ring", cx: tenth(x), cy: tenth(y), r: tenth(ring), stroke: shade(color2, 0.1) };
  return { id: `ring-${flow.route.id}`, layer: "flows", tag: "circle", attrs };
}
function onePer(ribbons, nameOf2) {
  const names2 = ribbons.map(nameOf2);
  return ribbons.filter((ribbon, i) => names2.indexOf(nameOf2(ribbon)) === i);
}
function key2([x, y]) {
  return `${round2(x)} ${round2(y)}`;
}

// src/draw/labels.ts
function nameOn(place, day2) {
  const held = place.names.find((name) => (!name.from || name.from <= day2) && (!name.to || day2 < name.to));
  return held ?? at(place.names, 0);
}
function layLabels(graphic, scene2, layout2, camera, ribbons, covered) {
  const solid = [...covered, ...ribbons.flatMap((ribbon) => endBoxes(ribbon, layout2))];
  const shafts = ribbons.flatMap(shaftBoxes);
  const placed = [];
  const free = (box2) => inside2(box2, layout2.clear) && !solid.some((other) => overlap(box2, other)) && !placed.some((label) => overlap(box2, label.box));
  const marked = ribbons.flatMap(({ start, end, beyond }) => beyond ? [end] : [start, end]);
  const wanted = candidates(graphic, scene2, layout2, camera, ribbons);
  const origin = wanted.find(({ beyond, place }) => beyond || !isNear2(graphic, place.at));
  for (const candidate of wanted) {
    const { place, at: point, others, radius, occupied } = candidate;
    const lines = labelLines(graphic, candidate, scene2, layout2, candidate === origin);
    const strangers = marked.filter((mark) => distance(mark, point) > 1);
    const cost = ({ box: box2 }) => shafts.filter((shaft) => overlap(box2, shaft)).length + (others.length > 0 || belongs(box2, strangers, point) ? 0 : FOREIGN);
    const spot = findSpot2(
      [point, ...others].flatMap((anchor) => spots(anchor, radius, lines)),
      free,
      cost
    );
    if (spot)
      placed.push({ place: place.id, lines, box: spot.box, anchor: spot.anchor, ...occupied ? {} : { dot: point } });
  }
  const dots = placed.flatMap(({ dot }) => dot ? [around(dot, layout2.sizes.node)] : []);
  for (const region of regionLabels(graphic, scene2, layout2, camera)) {
    const spot = aroundMiddle(region.box).find(
      (box2) => free(box2) && ![...shafts, ...dots].some((other) => overlap(box2, other))
    );
    if (spot && !placed.some(({ lines }) => lines[0]?.text === region.lines[0]?.text))
      placed.push({ ...region, box: spot });
  }
  return placed;
}
function findSpot2(all, free, costOf) {
  let best;
  for (const spot of all) {
    if (!free(spot.box)) continue;
    const cost = costOf(spot);
    if (cost === 0) return spot;
    if (best === void 0 || cost < best.cost) best = { spot, cost };
  }
  return best?.spot;
}
var FOREIGN = 40;
function belongs(box2, strangers, own) {
  const reach2 = gapTo(box2, own);
  return strangers.every((stranger) => gapTo(box2, stranger) > reach2);
}
function gapTo({ x, y, width, height }, [px, py]) {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
}
function regionLabels(graphic, scene2, { sizes: sizes3 }, camera) {
  const isRecipients = ({ holder }) => graphic.recipients.some(({ id: id2 }) => id2 === holder);
  const named = graphic.areas.filter((area) => area.name && area.kind !== "lake" && existedOn(scene2.date, area));
  const newest = named.toSorted((a, b) => (a.start ?? "") < (b.start ?? "") ? 1 : -1);
  const areas = [...newest.filter(isRecipients), ...newest.filter((area) => !isRecipients(area))];
  return areas.map((area) => {
    const text2 = area.name ?? "";
    const width = textWidth(text2, "label", sizes3.small) + text2.length * sizes3.small * 0.08;
    const [x, y] = toScreen(camera, area.center);
    const box2 = { x: x - width / 2, y: y - sizes3.small * 0.6, width, height: sizes3.small * 1.2 };
    return {
      place: `area-${area.id}`,
      lines: [{ text: text2, size: sizes3.small, second: false }],
      box: box2,
      anchor: "middle",
      region: true
    };
  });
}
function aroundMiddle(box2) {
  const [across, down] = [box2.width * 0.3, box2.height * 1.3];
  return [
    [0, 0],
    [0, 0.7],
    [0, -0.7],
    [0.7, 0],
    [-0.7, 0],
    [0, 1.2],
    [0, -1.2]
  ].map(([x = 0, y = 0]) => ({ ...box2, x: box2.x + x * across, y: box2.y + y * down }));
}
function drawLabels(labels2, layout2) {
  const dots = labels2.flatMap(
    ({ place, dot }) => dot ? [
      {
        id: `dot-${place}`,
        layer: "labels",
        tag: "circle",
        attrs: { class: "dot", cx: tenth(dot[0]), cy: tenth(dot[1]), r: layout2.sizes.node * 0.5 }
      }
    ] : []
  );
  return [...dots, ...labels2.flatMap(labelMarks)];
}
function labelMarks({ place, lines, box: box2, anchor, region }) {
  const x = anchor === "start" ? box2.x : anchor === "end" ? box2.x + box2.width : box2.x + box2.width / 2;
  let y = box2.y;
  return lines.map(({ text: text2, size, second }, i) => {
    y += size * (i === 0 ? 0.95 : 1.2);
    const attrs = {
      class: region ? "label region" : second ? "label second" : "label",
      x: tenth(x),
      y: tenth(y),
      "font-size": size,
      "text-anchor": anchor
    };
    return { id: `label-${place}${i === 0 ? "" : `-${i}`}`, layer: "labels", tag: "text", attrs, text: text2 };
  });
}
function candidates(graphic, scene2, layout2, camera, ribbons) {
  const focus = scene2.focus.on === "places" ? scene2.focus.ids : [];
  const named = [
    ...scene2.names,
    ...graphic.ledger.flatMap(
      (row) => scene2.show.includes(row.id) && isPinned(row, ribbons) ? row.place ?? [] : []
    ),
    ...ribbons.map(({ flow }) => flow.route.places.at(-1) ?? ""),
    ...focus,
    ...ribbons.map(({ flow }) => flow.route.places[0] ?? "")
  ];
  const ids = named.length > 0 ? named : doors(graphic);
  const found = [...new Set(ids)].flatMap((id2) => {
    const place = graphic.places.find((candidate) => candidate.id === id2);
    return place ? locate(place, layout2, camera, ribbons) ?? [] : [];
  });
  return found.filter((one, i) => !one.beyond || !found.slice(0, i).some((other) => entersWith(one, other)));
}
function entersWith(one, other) {
  return other.beyond && distance(one.at, other.at) < BESIDE;
}
var BESIDE = 60;
function doors({ recipients, routes }) {
  return recipients.slice(0, 2).flatMap(({ id: id2 }) => {
    const [first] = routes.filter(({ recipient }) => recipient === id2).sort((a, b) => a.start < b.start ? -1 : 1);
    return first?.places.at(-1) ?? [];
  });
}
function locate(place, { clear, sizes: sizes3 }, camera, ribbons) {
  const starting = ribbons.find(({ flow }) => flow.route.places[0] === place.id);
  const ending = ribbons.filter(({ flow }) => flow.route.places.at(-1) === place.id);
  const point = toScreen(camera, place.at);
  if (inside2(around(point, 1), clear)) {
    const occupied = [...ending.map(({ end }) => end), ...starting ? [starting.start] : []].some(
      (mark) => distance(mark, point) < 1
    );
    const radius = Math.max(sizes3.node * 0.8, ...ending.map(({ ring }) => ring + 1.5)) + 3;
    return { place, at: point, others: [], radius, occupied, beyond: false };
  }
  const [entry, ...others] = starting?.points.filter((entered, i) => i % 3 === 0 && inside2(around(entered, 1), clear)).slice(0, NEAR) ?? [];
  if (starting === void 0 || entry === void 0) return void 0;
  return { place, at: entry, others, radius: starting.width / 2 + 4, occupied: true, beyond: true };
}
var NEAR = 5;
function labelLines(graphic, { place, beyond }, scene2, { sizes: sizes3 }, origin) {
  const { name, zh, modern } = nameOn(place, scene2.date);
  const text2 = beyond ? words(graphic.lang).graphic.from(name) : name;
  const names2 = scene2.names.includes(place.id) ? [zh, modern === name ? void 0 : modern] : [];
  const more = (origin ? [giverOn(graphic, scene2.date)] : names2).filter(Boolean).join(" \xB7 ");
  const first = { text: text2, size: sizes3.label, second: false };
  return more === "" ? [first] : [first, { text: more, size: sizes3.small, second: true }];
}
function giverOn({ giver }, day2) {
  const dated = giver.also.find((name) => (!name.from || name.from <= day2) && (!name.until || day2 < name.until));
  return dated?.name ?? giver.name;
}
var REACHES = [0, 9, 20, 34];
function spots([x, y], radius, lines) {
  const width = Math.max(...lines.map(({ text: text2, size, second }) => textWidth(text2, second ? "text" : "label", size)));
  const height = lines.reduce((sum, { size }) => sum + size * 1.2, 0);
  const box2 = (left, top) => ({ x: left, y: top, width, height });
  const middle = y - height / 2;
  return REACHES.flatMap((reach2) => {
    const gap = radius + reach2;
    const slant = gap * 0.7;
    return [
      { box: box2(x + gap, middle), anchor: "start" },
      { box: box2(x - gap - width, middle), anchor: "end" },
      { box: box2(x + slant, y - height - slant), anchor: "start" },
      { box: box2(x + slant, y + slant), anchor: "start" },
      { box: box2(x - slant - width, y - height - slant), anchor: "end" },
      { box: box2(x - slant - width, y + slant), anchor: "end" },
      { box: box2(x - width / 2, y - height - gap), anchor: "middle" },
      { box: box2(x - width / 2, y + gap), anchor: "middle" }
    ];
  });
}
function endBoxes(ribbon, layout2) {
  const { points, end, ring, start, beyond } = ribbon;
  const tip = at(points, points.length - 1);
  const [, head] = headSize(ribbon, layout2);
  return [around(end, ring), around(tip, head), ...beyond ? [] : [around(start, layout2.sizes.node * 0.8)]];
}
function shaftBoxes({ points, width }) {
  const count2 = Math.max(2, Math.ceil(pathLength(points) / 8));
  return resample(points, count2).map((point) => around(point, width / 2 + 1));
}

// src/draw/legend.ts
var EXAMPLES = [1, 3, 5];
function drawLegend(graphic, scene2, layout2, ribbons) {
  const pen = createPen(scene2, layout2);
  const { scale, scaleShort, alone, captured, breaks, unknown, ...table } = words(graphic.lang).graphic;
  const territory = graphic.areas.some((area) => area.holder !== void 0);
  const outlines = pen.text("outlines", [table.outlines, territory && table.schematic].filter(Boolean).join("; "));
  const brief = pen.text("outlines", territory ? table.outlinesShort : table.outlines);
  const [long, short] = [pen.text("scale", scale), pen.text("scale", scaleShort)];
  const thin = graphic.kinds.filter((kind) => kind.thin).map((kind) => words(graphic.lang).describe.kind(kind.name));
  const has = (test) => ribbons.some(test);
  const march = graphic.lines.find(({ kind, ...line2 }) => kind === "march" && existedOn(scene2.date, line2));
  const optional2 = [
    ...march?.name ? [pen.steps(march.name)] : [],
    ...has(({ flow }) => flow.captured) ? [pen.depot(captured)] : [],
    ...has(({ flow }) => !flow.known && !flow.thin) ? [pen.gaps(unknown)] : [],
    ...thin.length > 0 && has(({ flow }) => flow.thin) ? [pen.dashes(alone(thin.join(", ")))] : []
  ];
  const recipients = graphic.recipients.flatMap(
    ({ id: id2, name, color: color2 }, pattern) => has((ribbon) => ribbon.pattern === pattern && !ribbon.flow.thin) ? [pen.recipient(id2, name, color2, pattern)] : []
  );
  const examples = EXAMPLES.map((level) => pen.ribbon(level));
  const cut = pen.cut(breaks);
  const choices = [
    [long, ...examples, ...recipients, ...optional2, cut, outlines],
    [short, ...examples, ...recipients, ...optional2, cut, outlines],
    [short, ...examples, ...recipients, ...optional2, cut, brief],
    [short, ...examples, ...recipients, ...optional2, brief],
    [short, ...examples, ...recipients, ...optional2.slice(0, 1), brief],
    [short, ...examples, ...recipients, brief],
    [short, ...examples, brief],
    [short, ...examples]
  ];
  const room = scene2.size.width - layout2.river.x - 8;
  return line(choices.find((entries) => widthOf(entries, pen.gap) <= room) ?? [], layout2.river.x, pen.gap);
}
function widthOf(entries, gap) {
  return entries.reduce((sum, entry) => sum + entry.width + gap, -gap);
}
function line(entries, left, gap) {
  let x = left;
  return entries.flatMap((entry) => {
    const marks = entry.draw(x);
    x += entry.width + gap;
    return marks;
  });
}
function createPen(scene2, layout2) {
  const size = round2(layout2.sizes.small * FINE);
  const baseline = round2(scene2.size.height - 6);
  const middle = round2(baseline - size * 0.34);
  const sample = size * 1.7;
  const mark = (id2, tag2, attrs, text3) => {
    const base = { id: `legend-${id2}`, layer: "panel", tag: tag2, attrs };
    return text3 === void 0 ? base : { ...base, text: text3 };
  };
  const write3 = (id2, x, content) => mark(id2, "text", { class: "imprint", x: tenth(x), y: baseline, "font-size": size }, content);
  const text2 = (id2, content) => ({
    width: textWidth(content, "label", size),
    draw: (x) => [write3(id2, x, content)]
  });
  const sampled = (id2, content, draw2) => ({
    width: sample + 4 + textWidth(content, "label", size),
    draw: (x) => [draw2(x), write3(`${id2}-name`, x + sample + 4, content)]
  });
  const stroke = (id2, x, width, className) => mark(id2, "path", { class: className, d: `M${round2(x)} ${middle}h${round2(sample)}`, "stroke-width": round2(width) });
  return {
    gap: size * 0.9,
    text: text2,
    ribbon: (level) => sampled(`level-${level}`, String(level), (x) => stroke(`level-${level}`, x, level * layout2.sizes.flow, "sample")),
    recipient: (id2, content, color2, pattern) => {
      const width = layout2.sizes.flow * 3;
      return {
        ...sampled(id2, content, () => stroke(id2, 0, width, "sample")),
        draw: (x) => {
          const points = [
            [x, middle],
            [x + sample, middle]
          ];
          const inlay3 = inlayPath(pattern, points, width);
          return [
            mark(id2, "path", { class: "flow", d: polyline(points), stroke: color2, "stroke-width": round2(width) }),
            ...inlay3 === "" ? [] : [mark(`${id2}-inlay`, "path", { class: "core", d: inlay3, "stroke-width": round2(inlayWidth(width)) })],
            write3(`${id2}-name`, x + sample + 4, content)
          ];
        }
      };
    },
    gaps: (content) => sampled("gaps", content, (x) => {
      const [dash, gap] = [round2(sample * 0.4), round2(sample * 0.2)];
      const d = `M${round2(x)} ${middle}h${dash}m${gap} 0h${dash}`;
      return mark("gaps", "path", { class: "sample", d, "stroke-width": round2(layout2.sizes.flow * 3) });
    }),
    dashes: (content) => sampled("dashes", content, (x) => {
      const [dash, step] = [round2(sample * 0.4), round2(sample * 0.2)];
      const d = `M${round2(x)} ${middle}h${dash}m${step} 0h${dash}`;
      return mark("dashes", "path", { class: "sample", d, "stroke-width": 1.6 });
    }),
    steps: (content) => sampled("steps", content, (x) => {
      const [dash, gap] = [round2(sample * 0.26), round2(sample * 0.22)];
      const d = `M${round2(x)} ${middle}${Array(2).fill(`h${dash}m${gap} 0`).join("")}h${dash}`;
      return mark("steps", "path", { class: "march", d, "stroke-width": 1.8 });
    }),
    cut: (content) => ({
      width: size * 0.8 + textWidth(content, "label", size),
      draw: (x) => [
        mark("cut", "path", {
          class: "breaks",
          d: `M${round2(x + size * 0.5)} ${round2(middle - size * 0.5)}l${round2(-size * 0.2)} ${round2(size)}`
        }),
        write3("cut-name", x + size * 0.8, content)
      ]
    }),
    depot: (content) => ({
      width: size + 4 + textWidth(content, "label", size),
      draw: (x) => {
        const side2 = round2(size * 0.7);
        const attrs = {
          class: "depot sample",
          x: tenth(x + 2),
          y: tenth(middle - side2 / 2),
          width: side2,
          height: side2
        };
        return [mark("depot", "rect", attrs), write3("depot-name", x + size + 4, content)];
      }
    })
  };
}

// src/draw/shapes.ts
function lineShape(id2) {
  return `_line-${id2}`;
}
function areaShape(id2) {
  return `_area-${id2}`;
}
function scarShape(route) {
  return `_scar-${route}`;
}
function linesShape(kind) {
  return `_lines-${kind}`;
}
function isLasting(graphic, shape) {
  return existedOn(graphic.span.from, shape) && (shape.end === void 0 || shape.end >= graphic.span.to);
}

// src/draw/map.ts
function drawMap(graphic, scene2, layout2, camera) {
  const thin = round2((layout2.print ? 0.5 : 0.8) / camera.scale);
  const areas = graphic.areas.filter((area) => area.kind !== "lake" && existedOn(scene2.date, area));
  const { width, height } = graphic.plane;
  return [
    {
      id: "camera",
      layer: "map",
      tag: "g",
      attrs: { transform: `translate(${camera.x} ${camera.y}) scale(${camera.scale})` }
    },
    { id: "land", layer: "map", tag: "rect", attrs: { class: "land", width, height } },
    ...areas.map((area) => drawArea(graphic, area)),
    use("sea", "_sea", "sea", thin),
    ...drawLakes(graphic, scene2),
    use("borders", "_borders", "borders", round2(thin * 0.7)),
    { id: "edges", layer: "map", tag: "use", attrs: { href: "#_edges" } },
    ...drawLines(graphic, scene2, thin),
    ...scarsOn(graphic, scene2).map((route) => drawScar(graphic, route, scene2.date, round2(thin * 2)))
  ];
}
function drawLakes(graphic, scene2) {
  const lakes = graphic.areas.filter(({ kind }) => kind === "lake");
  const passing = lakes.filter((lake2) => !isLasting(graphic, lake2) && existedOn(scene2.date, lake2));
  const lake = (id2, shape) => ({
    id: id2,
    layer: "map",
    tag: "use",
    attrs: { class: "lake", href: `#${shape}` }
  });
  return [
    ...lakes.some((one) => isLasting(graphic, one)) ? [lake("lakes", "_lakes")] : [],
    ...passing.map(({ id: id2 }) => lake(`lake-${id2}`, areaShape(id2)))
  ];
}
function drawLines(graphic, scene2, thin) {
  const lasting = graphic.lines.filter((line2) => isLasting(graphic, line2));
  const passing = graphic.lines.filter((line2) => !lasting.includes(line2) && existedOn(scene2.date, line2));
  const width = (kind) => round2(thin * lineWeight(kind));
  return [
    ...[...new Set(lasting.map((line2) => line2.kind))].map(
      (kind) => use(`lines-${kind}`, linesShape(kind), `line ${kind}`, width(kind))
    ),
    ...passing.map((line2) => use(`line-${line2.id}`, lineShape(line2.id), `line ${line2.kind}`, width(line2.kind)))
  ];
}
function drawScar(graphic, route, day2, width) {
  const years3 = (dayNumber(day2) - dayNumber(route.end ?? day2)) / 365.25;
  const color2 = graphic.recipients.find(({ id: id2 }) => id2 === route.recipient)?.color ?? "#000000";
  const mark = use(`scar-${route.id}`, scarShape(route.id), "scar", width);
  return {
    ...mark,
    attrs: { ...mark.attrs, stroke: color2, "stroke-opacity": round2(Math.max(0.14, 0.5 - years3 * 0.06)) }
  };
}
function drawArea(graphic, area) {
  const holder = graphic.recipients.find(({ id: id2 }) => id2 === area.holder);
  const className = ["area", area.kind, holder ? "held" : "", area.certainty === "sure" ? "sure" : ""].filter(Boolean).join(" ");
  const attrs = { class: className, href: `#${areaShape(area.id)}`, ...holder ? { color: wash(holder.color) } : {} };
  return { id: `area-${area.id}`, layer: "map", tag: "use", attrs };
}
function lineWeight(kind) {
  return { river: 1.6, railway: 1.1, march: 2.4 }[kind] ?? 0.8;
}
function use(id2, shape, className, width) {
  return { id: id2, layer: "map", tag: "use", attrs: { class: className, href: `#${shape}`, "stroke-width": width } };
}

// src/draw/river.ts
function drawRiver(graphic, scene2, layout2) {
  const { river } = layout2;
  const { top, bottom } = riverLanes(graphic);
  const scaleY = (river.height - layout2.sizes.small - 6) / (bottom - top);
  const axis = river.y - top * scaleY;
  const x = river.x + share(scene2.date, graphic.span) * river.width;
  const transform = `translate(${round2(river.x)} ${round2(axis)}) scale(${round2(river.width / LENGTH)} ${round2(scaleY)})`;
  return [
    ...riverStacks(graphic, scene2, transform),
    {
      id: "river-veil",
      layer: "veil",
      tag: "rect",
      attrs: {
        class: "veil",
        x: tenth(x),
        y: tenth(river.y - 1),
        width: tenth(river.x + river.width - x + 1),
        height: tenth((bottom - top) * scaleY + 2)
      }
    },
    axisLine(river, axis),
    ...years2(graphic, river, layout2),
    ...laneNames(graphic, scene2, layout2, axis, scaleY),
    ...readingLine(graphic, scene2, layout2, x)
  ];
}
function riverStacks(graphic, scene2, transform) {
  const hidden = new Set(scene2.filter ?? []);
  const one = (id2) => ({ id: id2, layer: "river", tag: "use", attrs: { href: `#_${id2}`, transform } });
  if (hidden.size === 0) return [one("river")];
  return graphic.recipients.filter((recipient) => !hidden.has(recipient.id)).flatMap(
    (recipient) => graphic.kinds.filter((kind) => !hidden.has(kind.id)).map((kind) => stackId(recipient.id, kind.id))
  ).map(one);
}
function axisLine(river, axis) {
  const attrs = {
    class: "axis",
    x1: tenth(river.x),
    x2: tenth(river.x + river.width),
    y1: tenth(axis),
    y2: tenth(axis)
  };
  return { id: "river-axis", layer: "panel", tag: "line", attrs };
}
function years2(graphic, river, layout2) {
  const first = Number(graphic.span.from.slice(0, 4));
  const last2 = Number(graphic.span.to.slice(0, 4));
  const room = river.width / (textWidth("0000", "label", layout2.sizes.small) + 14);
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => (last2 - first) / step <= room) ?? 1e3;
  const marks = [];
  for (let year = Math.ceil(first / every) * every; year <= last2; year += every) {
    const day2 = `${String(year).padStart(4, "0")}-01-01`;
    if (day2 > graphic.span.to) break;
    const x = river.x + share(day2, graphic.span) * river.width;
    const half = textWidth(String(year), "label", layout2.sizes.small) / 2;
    const attrs = {
      class: "year",
      x: tenth(Math.max(x, half + 2)),
      y: tenth(river.y + river.height),
      "font-size": layout2.sizes.small,
      "text-anchor": "middle"
    };
    marks.push({ id: `year-${year}`, layer: "panel", tag: "text", attrs, text: String(year) });
  }
  return marks;
}
function laneNames(graphic, scene2, layout2, axis, scaleY) {
  const { river, sizes: sizes3 } = layout2;
  const now = share(scene2.date, graphic.span) * LENGTH;
  const foot = river.y + river.height - sizes3.small - 4;
  return riverLanes(graphic).lanes.map((lane, index) => {
    const recipient = graphic.recipients[index];
    const text2 = recipient?.name ?? "";
    const width = textWidth(text2, "label", sizes3.small) + 8;
    const { start, peak: height } = quietStretch(graphic, lane.recipient, width / river.width * LENGTH, now);
    const edge = axis + (lane.axis + lane.sign * height * LEVEL) * scaleY;
    const attrs = {
      class: "lane",
      x: tenth(river.x + start / LENGTH * river.width + 2),
      y: tenth(lane.sign < 0 ? edge - 9 : Math.min(edge + sizes3.small * 0.95 + 2, foot)),
      "font-size": sizes3.small,
      fill: shade(recipient?.color ?? "#000000", 0.22)
    };
    return { id: `lane-${lane.recipient}`, layer: "panel", tag: "text", attrs, text: text2 };
  });
}
function readingLine(graphic, scene2, layout2, x) {
  const { river, sizes: sizes3 } = layout2;
  const text2 = words(graphic.lang).month(scene2.date);
  const half = textWidth(text2, "head", sizes3.date) / 2;
  const textX = Math.min(Math.max(x, river.x + half), river.x + river.width - half);
  const bottom = river.y + river.height - sizes3.small - 2;
  return [
    {
      id: "now",
      layer: "now",
      tag: "line",
      attrs: { class: "now", x1: tenth(x), x2: tenth(x), y1: tenth(river.y - 5), y2: tenth(bottom) }
    },
    {
      id: "date",
      layer: "now",
      tag: "text",
      attrs: {
        class: "date",
        x: tenth(textX),
        y: tenth(river.y - 9),
        "font-size": sizes3.date,
        "text-anchor": "middle"
      },
      text: text2
    }
  ];
}

// src/draw/draw.ts
function lay(graphic, scene2) {
  const frame2 = layoutFrame(scene2);
  const { marks: charts, box: box2 } = drawCharts(graphic, scene2, frame2);
  const layout2 = box2 ? clearOf(box2, frame2) : frame2;
  const camera = cameraOn(graphic, scene2.focus, layout2);
  const ribbons = layRibbons(graphic, scene2, layout2, camera);
  const covered = box2 ? [box2] : [];
  return {
    layout: layout2,
    camera,
    ribbons,
    charts,
    covered,
    labels: layLabels(graphic, scene2, layout2, camera, ribbons, covered)
  };
}
function draw(graphic, scene2) {
  const { layout: layout2, camera, ribbons, charts, covered, labels: labels2 } = lay(graphic, scene2);
  const dots = labels2.flatMap(({ dot }) => dot ? [around(dot, layout2.sizes.node)] : []);
  const taken = [...covered, ...dots, ...labels2.map(({ box: box2 }) => box2)];
  return [
    ...drawMap(graphic, scene2, layout2, camera),
    ...drawFlows(ribbons, layout2),
    ...ground2(scene2, layout2),
    ...drawLabels(labels2, layout2),
    ...drawRiver(graphic, scene2, layout2),
    ...drawBalance(graphic, scene2, layout2),
    ...charts,
    ...drawAnnotations(graphic, scene2, layout2, camera, ribbons, taken),
    ...drawLegend(graphic, scene2, layout2, ribbons)
  ];
}
function ground2(scene2, layout2) {
  const top = round2(layout2.river.y - layout2.sizes.date - 6);
  const { width, height } = scene2.size;
  const rest = {
    id: "ground",
    layer: "river",
    tag: "rect",
    attrs: { class: "ground", x: 0, y: top, width, height: round2(height - top) }
  };
  if (layout2.print) return [rest];
  const fade = { class: "fade", x: 0, y: round2(top - 48), width, height: 48 };
  return [{ id: "fade", layer: "river", tag: "rect", attrs: fade }, rest];
}

// ../../tmp/dt2.mts
import { writeFileSync } from "node:fs";
var { story: story2 } = await readStory(await readSources2("/work/main/slides", ""), (_n, _i, make) => Promise.resolve(make()));
var g = story2.graphic;
var steps = story2.slides.flatMap((s) => s.steps);
var sizes2 = [["narrow", 390, 401], ["wide", 1280, 756], ["deck", 1280, 720]];
if (process.argv[2]) writeFileSync(process.argv[2], JSON.stringify(sizes2.map(([variant, width, height]) => steps.map((st) => draw(g, { ...st.scene, variant, size: { width, height } })))));
for (let round3 = 0; round3 < 14; round3++) console.log(sizes2.map(([variant, width, height]) => {
  const t = performance.now();
  for (const st of steps) draw(g, { ...st.scene, variant, size: { width, height } });
  return `${variant} ${((performance.now() - t) / steps.length).toFixed(2)}`;
}).join("  "));
