-- SPDX-FileCopyrightText: the Hectare authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The hectares of a plan by set algebra in PostGIS, for ledger_by_postgis.py, which fills the table land. Each class is
-- a region: the union of the parts of plots that are in it, less the regions that go first. The classes are written
-- from their definitions; nothing of the program is used.

CREATE EXTENSION postgis;

-- One row per feature. Facts are lists; null: nobody knows.
CREATE TABLE land (
  role text NOT NULL, id text NOT NULL, g geometry NOT NULL,
  in_use text[], built text[], function text[], availability text[], restriction text[], status text[]);

-- Only what has an area.
CREATE FUNCTION area_of(g geometry) RETURNS geometry LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(ST_CollectionExtract(ST_MakeValid(g), 3), 'POLYGON EMPTY'::geometry) $$;
CREATE FUNCTION less(a geometry, b geometry) RETURNS geometry LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN b IS NULL OR ST_IsEmpty(b) THEN a ELSE area_of(ST_Difference(a, b)) END $$;
CREATE FUNCTION common(a geometry, b geometry) RETURNS geometry LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN b IS NULL THEN 'POLYGON EMPTY'::geometry ELSE area_of(ST_Intersection(a, b)) END $$;

-- The class under vlaio of land in a plot. zone: 'none' in no zone, null of unknown status.
CREATE FUNCTION vlaio(u land, public boolean, hard boolean, zone text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  f text[] := coalesce(u.function, '{}');
  r text[] := coalesce(u.restriction, '{none}');
  used boolean := 'inGebruik' = ANY (u.in_use);
  idle boolean := 'nietInGebruik' = ANY (u.in_use);
  built boolean := 'bebouwd' = ANY (u.built);
  bare boolean := 'onbebouwd' = ANY (u.built);
  offer text := u.availability[1];
BEGIN
  IF public OR 'infrastructuurEnVoorzieningen' = ANY (f) THEN RETURN 'public'; END IF;
  IF used THEN
    IF 'economie' = ANY (f) THEN RETURN 'occupied'; END IF;
    IF f && '{landbouw,wonen,bos,gemeenschapsdiensten,braakliggendeGrond,recreatie}' THEN RETURN 'occupied_other'; END IF;
    RETURN 'unknown';
  END IF;
  IF idle AND built THEN RETURN 'vacant_built'; END IF;
  IF idle AND bare AND zone IS NULL THEN RETURN 'unknown'; END IF;
  IF idle AND bare AND zone NOT IN ('none', 'ontwikkeld') THEN RETURN 'unserviced'; END IF;
  IF built IS NOT TRUE AND
     (hard OR r && '{fysischNietRealiseerbaar,waterproblematiek,mobiliteitsproblematiek,teSaneren}') THEN
    RETURN 'constrained';
  END IF;
  IF idle IS NOT TRUE OR bare IS NOT TRUE THEN RETURN 'unknown'; END IF;
  IF offer = 'optie' OR r && '{reservegrond,juridischeProcedure,herzieningBestemming}'
     OR EXISTS (SELECT FROM unnest(r) one WHERE one LIKE 'bevriezing%') THEN
    RETURN 'held';
  END IF;
  IF offer = 'aangeboden' THEN RETURN 'offered'; END IF;
  IF offer = 'nietAangeboden' AND r = '{none}' THEN RETURN 'free'; END IF;
  RETURN 'unknown';
END $$;

CREATE FUNCTION class_of(scheme text, u land, public boolean, hard boolean, zone text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  name text;
BEGIN
  IF scheme = 'cadastre-only' THEN
    RETURN CASE WHEN public THEN 'public'
                WHEN 'bebouwd' = ANY (u.built) THEN 'occupied'
                WHEN hard THEN 'constrained'
                WHEN 'onbebouwd' = ANY (u.built) THEN 'free'
                ELSE 'unknown' END;
  END IF;
  name := vlaio(u, public, hard, zone);
  IF scheme = 'vlaio' OR name IN ('public', 'unknown') THEN RETURN name; END IF;
  IF scheme = 'ibis' THEN
    RETURN CASE WHEN name = 'occupied_other' AND 'wonen' = ANY (u.function) THEN 'housing'
                WHEN name IN ('occupied', 'occupied_other', 'vacant_built') THEN 'issued'
                WHEN name = 'held' AND u.availability[1] = 'optie' THEN 'option'
                WHEN name IN ('offered', 'free') THEN 'issuable_now'
                ELSE 'issuable_later' END;
  END IF;
  IF scheme = 'buildable-lands' THEN
    RETURN CASE WHEN name IN ('occupied', 'occupied_other') THEN 'developed'
                WHEN name = 'vacant_built' THEN 'redevelopable'
                WHEN name = 'constrained' THEN name
                ELSE 'buildable' END;
  END IF;
  RAISE EXCEPTION 'no scheme %', scheme;
END $$;

-- Which class has land that lies in two plots or parcels.
CREATE FUNCTION classes_of(scheme text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE scheme
    WHEN 'vlaio' THEN '{public,occupied,occupied_other,vacant_built,unserviced,constrained,held,offered,free,unknown}'
    WHEN 'ibis' THEN '{public,housing,issued,issuable_later,option,issuable_now,unknown}'
    WHEN 'buildable-lands' THEN '{public,developed,redevelopable,constrained,buildable,unknown}'
    ELSE '{public,occupied,constrained,free,unknown}' END::text[] $$;

-- Where no column says whether a parcel is built: buildings cover a share of it.
CREATE FUNCTION measure_built(share float8) RETURNS void LANGUAGE sql AS $$
  UPDATE land u SET built = ARRAY[CASE WHEN covered.m2 > 0 AND covered.m2 >= share * ST_Area(u.g)
                                       THEN 'bebouwd' ELSE 'onbebouwd' END]
  FROM (SELECT p.ctid AS row, coalesce(ST_Area(ST_Union(common(b.g, p.g))), 0) AS m2
        FROM land p LEFT JOIN land b ON b.role = 'buildings' AND ST_Intersects(b.g, p.g)
        WHERE p.role = 'parcels' GROUP BY p.ctid) covered
  WHERE covered.row = u.ctid AND EXISTS (SELECT FROM land WHERE role = 'buildings')
    AND NOT EXISTS (SELECT FROM land WHERE role = 'parcels' AND built IS NOT NULL) $$;

-- The part of each park that no park before it has.
CREATE FUNCTION park_land() RETURNS TABLE (park text, g geometry) LANGUAGE sql AS $$
  SELECT p.id, less(p.g, (SELECT ST_Union(o.g) FROM land o
                          WHERE o.role = 'parks' AND o.id COLLATE "C" < p.id COLLATE "C" AND ST_Intersects(o.g, p.g)))
  FROM land p WHERE p.role = 'parks' $$;

-- The parts of plots or parcels in a park, and the class of each.
CREATE FUNCTION parts(scheme text, park geometry) RETURNS TABLE (class text, g geometry) LANGUAGE sql AS $$
  WITH public AS (SELECT area_of(ST_Union(common(l.g, park))) AS g FROM land l WHERE l.role = 'public' AND ST_Intersects(l.g, park)),
  hard AS (SELECT area_of(ST_Union(common(l.g, park))) AS g FROM land l WHERE l.role = 'hard' AND ST_Intersects(l.g, park)),
  zones AS (SELECT common(l.g, park) AS g, l.status[1] AS status FROM land l
            WHERE l.role = 'zones' AND scheme <> 'cadastre-only' AND ST_Intersects(l.g, park)),
  units AS (SELECT u, common(u.g, park) AS g FROM land u
            WHERE u.role = CASE scheme WHEN 'cadastre-only' THEN 'parcels' ELSE 'plots' END AND ST_Intersects(u.g, park)),
  private AS (SELECT units.u, less(units.g, public.g) AS g FROM units, public),
  zoned AS (SELECT p.u, common(p.g, z.g) AS g, z.status AS zone FROM private p JOIN zones z ON ST_Intersects(p.g, z.g)
            UNION ALL
            SELECT p.u, less(p.g, (SELECT ST_Union(z.g) FROM zones z WHERE ST_Intersects(p.g, z.g))), 'none' FROM private p)
  SELECT class_of(scheme, units.u, true, false, 'none'), common(units.g, public.g) FROM units, public
  UNION ALL SELECT class_of(scheme, zoned.u, false, true, zoned.zone), common(zoned.g, hard.g) FROM zoned, hard
  UNION ALL SELECT class_of(scheme, zoned.u, false, false, zoned.zone), less(zoned.g, hard.g) FROM zoned, hard $$;

-- m² by park and class. What offered and free land leaves below the least area or width is remnant.
CREATE FUNCTION ledger(scheme text, min_area float8, min_width float8)
RETURNS TABLE (park text, class text, m2 float8) LANGUAGE plpgsql AS $$
DECLARE
  one record;
  wanted text;
  left_over geometry;
  region geometry;
  patch geometry;
  share float8;
  remnant float8;
  splits text[] := ARRAY(SELECT c FROM unnest(classes_of(scheme)) c WHERE c IN ('offered', 'free'));
BEGIN
  FOR one IN SELECT * FROM park_land() LOOP
    CREATE TEMP TABLE part ON COMMIT DROP AS SELECT * FROM parts(scheme, one.g) p WHERE NOT ST_IsEmpty(p.g);
    CREATE TEMP TABLE own (name text, g geometry, m2 float8) ON COMMIT DROP;
    left_over := one.g;
    FOREACH wanted IN ARRAY classes_of(scheme) LOOP
      region := common(left_over, (SELECT ST_Union(part.g) FROM part WHERE part.class = wanted));
      left_over := less(left_over, region);
      INSERT INTO own VALUES (wanted, region, ST_Area(region));
    END LOOP;
    UPDATE own SET m2 = own.m2 + ST_Area(left_over) WHERE own.name = 'public';  -- in no plot
    remnant := 0;
    FOR patch IN SELECT (ST_Dump(ST_Union(own.g))).geom FROM own WHERE own.name = ANY (splits) LOOP
      CONTINUE WHEN ST_Area(patch) >= min_area AND
                    (min_width <= 0 OR NOT ST_IsEmpty(ST_Buffer(patch, -min_width / 2, 'quad_segs=16')));
      FOREACH wanted IN ARRAY splits LOOP
        share := ST_Area(common(patch, (SELECT own.g FROM own WHERE own.name = wanted)));
        UPDATE own SET m2 = own.m2 - share WHERE own.name = wanted;
        remnant := remnant + share;
      END LOOP;
    END LOOP;
    RETURN QUERY SELECT one.park, own.name, own.m2 FROM own;
    IF cardinality(splits) > 0 THEN RETURN QUERY SELECT one.park, 'remnant', remnant; END IF;
    RETURN QUERY SELECT one.park, 'gross', ST_Area(one.g);
    DROP TABLE part, own;
  END LOOP;
END $$;
