-- Links between pages of the guide lead to places in the one document; what a link to another file said stays as text. A line
-- that is only such a link, as to the same page in another language, is left out.
local first = {}

local function name(path)
  return path:match("([^/]+)%.md$")
end

function Pandoc(document)
  -- The headings of the first level stand in the order of the files.
  local files = PANDOC_STATE.input_files
  local place = 0
  document:walk({ Header = function(header)
    if header.level == 1 then
      place = place + 1
      first[name(files[place])] = header.identifier
    end
  end })
  local function place_of(target)
    local page = not target:match("/") and name(target:gsub("#.*", ""))
    return page and first[page]
  end
  local function is_outside(target)
    return not target:match("^%a+:") and not target:match("^#") and not place_of(target)
  end
  return document:walk({ Para = function(line)
    if #line.content == 1 and line.content[1].t == "Link" and is_outside(line.content[1].target) then return {} end
  end }):walk({ Link = function(link)
    if is_outside(link.target) then return link.content end
    local place = place_of(link.target)
    if place then link.target = "#" .. place end
    return link
  end })
end
