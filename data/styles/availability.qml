<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<!-- SPDX-FileCopyrightText: the Hectare authors; SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Colours after Okabe and Ito (2008), which colour-blind readers can tell apart; classes of which less is known are hatched. -->
<qgis version="3.22.0" styleCategories="Symbology">
 <renderer-v2 type="categorizedSymbol" attr="class" enableorderby="0" forceraster="0" symbollevels="0">
  <categories>
   <category symbol="0" value="public" label="Openbaar · Public" render="true" type="string"/>
   <category symbol="1" value="occupied" label="Bezet · Occupied" render="true" type="string"/>
   <category symbol="2" value="occupied_other" label="Bezet (niet-economisch) · Occupied (non-economic)" render="true" type="string"/>
   <category symbol="3" value="vacant_built" label="Leegstaand gebouw · Vacant building" render="true" type="string"/>
   <category symbol="4" value="unserviced" label="Niet bouwrijp · Not serviced" render="true" type="string"/>
   <category symbol="5" value="constrained" label="Beperkt · Constrained" render="true" type="string"/>
   <category symbol="6" value="held" label="Vastgehouden · Held" render="true" type="string"/>
   <category symbol="7" value="offered" label="Aangeboden · Offered" render="true" type="string"/>
   <category symbol="8" value="free" label="Vrij · Free" render="true" type="string"/>
   <category symbol="9" value="unknown" label="Onbekend · Unknown" render="true" type="string"/>
   <category symbol="10" value="remnant" label="Restperceel · Remnant" render="true" type="string"/>
  </categories>
  <symbols>
   <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="221,221,221,255"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_color" value="70,70,70,255"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width" value="0.1"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer>
   </symbol>
   <symbol type="fill" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="0,114,178,255"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_color" value="70,70,70,255"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width" value="0.1"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer>
   </symbol>
   <symbol type="fill" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="86,180,233,255"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_color" value="70,70,70,255"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width" value="0.1"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer>
    <layer class="LinePatternFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="0,114,178,255"/><Option type="QString" name="angle" value="90"/><Option type="QString" name="distance" value="3"/><Option type="QString" name="distance_unit" value="MM"/><Option type="QString" name="line_width" value="0.4"/><Option type="QString" name="line_width_unit" value="MM"/></Option></layer>
   </symbol>
   <symbol type="fill" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="204,121,167,255"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_color" value="70,70,70,255"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width" value="0.1"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer>
   </symbol>
   <symbol type="fill" name="4" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="240,228,66,255"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_color" value="70,70,70,255"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width" value="0.1"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer>
    <layer class="LinePatternFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="120,110,0,255"/><Option type="QString" name="angle" value="0"/><Option type="QString" name="distance" value="3"/><Option type="QString" name="distance_unit" value="MM"/><Option type="QString" name="line_width" value="0.4"/><Option type="QString" name="line_width_unit" value="MM"/></Option></layer>
   </symbol>
   <symbol type="fill" name="5" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="255,255,255,255"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_color" value="70,70,70,255"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width" value="0.1"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer>
    <layer class="LinePatternFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="213,94,0,255"/><Option type="QString" name="angle" value="45"/><Option type="QString" name="distance" value="2"/><Option type="QString" name="distance_unit" value="MM"/><Option type="QString" name="line_width" value="0.4"/><Option type="QString" name="line_width_unit" value="MM"/></Option></layer>
   </symbol>
   <symbol type="fill" name="6" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="255,240,214,255"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_color" value="70,70,70,255"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width" value="0.1"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer>
    <layer class="LinePatternFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="230,159,0,255"/><Option type="QString" name="angle" value="135"/><Option type="QString" name="distance" value="2"/><Option type="QString" name="distance_unit" value="MM"/><Option type="QString" name="line_width" value="0.4"/><Option type="QString" name="line_width_unit" value="MM"/></Option></layer>
   </symbol>
   <symbol type="fill" name="7" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="230,159,0,255"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_color" value="70,70,70,255"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width" value="0.1"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer>
   </symbol>
   <symbol type="fill" name="8" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="0,158,115,255"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_color" value="70,70,70,255"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width" value="0.1"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer>
   </symbol>
   <symbol type="fill" name="9" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="255,255,255,255"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_color" value="70,70,70,255"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width" value="0.1"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer>
    <layer class="LinePatternFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="90,90,90,255"/><Option type="QString" name="angle" value="45"/><Option type="QString" name="distance" value="4"/><Option type="QString" name="distance_unit" value="MM"/><Option type="QString" name="line_width" value="0.4"/><Option type="QString" name="line_width_unit" value="MM"/></Option></layer>
   </symbol>
   <symbol type="fill" name="10" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="190,232,215,255"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_color" value="70,70,70,255"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width" value="0.1"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer>
    <layer class="LinePatternFill" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="color" value="0,158,115,255"/><Option type="QString" name="angle" value="0"/><Option type="QString" name="distance" value="2"/><Option type="QString" name="distance_unit" value="MM"/><Option type="QString" name="line_width" value="0.4"/><Option type="QString" name="line_width_unit" value="MM"/></Option></layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <layerGeometryType>2</layerGeometryType>
</qgis>
