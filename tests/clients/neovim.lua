-- nvim --headless --clean -c 'luafile neovim.lua': shows the finding, edits, fixes it, and saves. Runs on Neovim 0.7 and later.
local function env(name) return (assert(os.getenv(name), name)) end

local function main()
  local function wait(what, condition) assert(vim.wait(20000, condition, 20), 'did not come: ' .. what) end
  vim.cmd('edit ' .. vim.fn.fnameescape(env('DOCUMENT')))
  local buffer = vim.api.nvim_get_current_buf()
  local id = assert(vim.lsp.start_client({ name = 'reportlint', cmd = { env('SERVER'), 'server' }, root_dir = vim.fn.getcwd(), init_options = { diagnosticsDelay = 0 } }))
  vim.lsp.buf_attach_client(buffer, id)
  local client = vim.lsp.get_client_by_id(id)

  -- The only finding stands on these words, on the line that is so many lines further down.
  local function found(down)
    local all = vim.diagnostic.get(buffer)
    if #all ~= 1 then return nil end
    local line = vim.api.nvim_buf_get_lines(buffer, all[1].lnum, all[1].lnum + 1, false)[1] or ''
    local right = all[1].lnum == tonumber(env('LINE')) + down and line:sub(all[1].col + 1, all[1].end_col) == env('MARKED')
    return right and all[1] or nil
  end

  wait('the finding', function() return found(0) end)
  vim.api.nvim_buf_set_lines(buffer, 0, 0, false, { '年报 😀', '' })
  wait('the finding, further down', function() return found(2) end)
  vim.api.nvim_buf_set_lines(buffer, 0, 2, false, {})
  wait('the finding, up again', function() return found(0) end)

  local at = found(0)
  if os.getenv('FIX') then
    vim.api.nvim_win_set_cursor(0, { at.lnum + 1, at.col })
    vim.ui.select = function(items, _, choose)
      for index, item in ipairs(items) do
        if vim.startswith((item.action or item[2]).title, env('FIX')) then return choose(item, index) end
      end
      error('the fix is not offered')
    end
    vim.lsp.buf.code_action()
  else
    vim.api.nvim_buf_set_text(buffer, at.lnum, at.col, at.lnum, at.end_col, { env('MENDED') })
  end
  wait('that the finding goes', function() return #vim.diagnostic.get(buffer) == 0 end)
  vim.cmd('write')
  client.stop()
  wait('the end of the server', function() return client.is_stopped() end)
end

local passed, fault = pcall(main)
if passed then vim.cmd('qall!') end
io.stderr:write(tostring(fault) .. '\n')
vim.cmd('cquit 1')
